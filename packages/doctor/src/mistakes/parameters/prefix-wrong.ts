import { endpoints } from '@aeop/sdk/facts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'

/** Another text than the API path in front of the parameters, or the path at another place. Source: iop-protocol 9.2 M03; W8; top-protocol 8.2 row 18. */
export const prefixWrong: SigningMistake = {
  name: 'prefix-wrong',
  slot: 'surroundings',
  variants: (scene) => distinct(scene, scene.right.front === '' ? aroundNothing(scene) : aroundPath(scene)),
}

const HOST = 'api-sg.aliexpress.com'
const VERBS = ['GET', 'POST']

/** Paths whose code is copied from one call to the next. Source: iop-protocol 6.2. */
const tokenPaths = [
  '/auth/token/create',
  '/auth/token/refresh',
  '/auth/token/security/create',
  '/auth/token/security/refresh',
]

function* aroundPath({ subject, right }: Scene): Generator<Variant> {
  const path = right.front
  const bare = path.replace(/^\//, '')
  const door = endpoints[subject.endpoint].path
  yield* fronts([`/rest${path}`, ...addresses(subject), `https://${HOST}/rest${path}`, bare, `${path}/`])
  yield {
    what: `in which the path \`${path}\` stands behind the parameters`,
    change: (recipe) => ({ ...recipe, front: '', back: path + recipe.back }),
  }
  yield* fronts([`/${path}`, `rest${path}`, `/rest/2.0${path}`, '/rest', `${door}${path}`, door], 1)
  yield* fronts([`${HOST}/rest${path}`, path + path, path.toUpperCase(), path.toLowerCase(), `${bare}/`], 1)
  yield* fronts([...VERBS.map((verb) => verb + path), `https://${HOST}${path}`, `https://${HOST}`], 1)
  yield* fronts([...tokenPaths, `/2.0${path}`, `/sync${path}`, `${path}?`], 2)
}

function* aroundNothing({ subject, right }: Scene): Generator<Variant> {
  const { path: door, protocol } = endpoints[subject.endpoint]
  const method = subject.apiName
  const hosts = protocol === 'iop' ? [`https://${HOST}${door}`, `${HOST}${door}`] : []
  yield* fronts([door, subject.urlPath, method, `/${method}`, ...addresses(subject), ...hosts, '/rest'])
  yield* fronts([door.slice(1), `/rest/${method}`, `${door}/${method}`, '/', `${method}/`, `/${method}/`], 1)
  yield* fronts([...VERBS, ...VERBS.map((verb) => verb + door), '/auth/token/create', '/sync', '/router/rest'], 1)
  if (method === '') return
  yield {
    what: `in which \`${method}\` stands behind the parameters`,
    rarer: 1,
    change: (recipe) => ({ ...recipe, front: right.front, back: method + recipe.back }),
  }
}

/** The address as it was given, and without its scheme; never its query. */
function addresses({ url = '', host = '' }: Scene['subject']): string[] {
  const address = url.replace(/[?#].*$/s, '').trim()
  return [address, host === '' ? '' : address.slice(Math.max(address.toLowerCase().indexOf(host), 0))]
}

function* fronts(texts: readonly string[], rarer = 0): Generator<Variant> {
  for (const text of texts) {
    if (text === '') continue
    yield {
      what: `in which \`${text}\` stands in front of the parameters`,
      rarer,
      change: (recipe) => ({ ...recipe, front: text }),
    }
  }
}
