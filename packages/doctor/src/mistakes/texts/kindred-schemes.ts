import { plainJoining } from '../../signature/right-recipes.ts'
import { asIs } from '../../signature/render.ts'
import type { Pair, Recipe } from '../../signature/recipe.ts'
import type { Scene } from '../mistake.ts'
import { publicNames } from '../parameters/parameter-groups.ts'
import { formEncode } from './percent-encoding.ts'
import { queryJoining, type Scheme } from './scheme.ts'

const noPairs: Partial<Recipe> = { pairs: [], whole: asIs, back: '', isSwapped: false }

function withPath(recipe: Recipe, path: string): Recipe {
  const texts = { joining: plainJoining, name: asIs, value: asIs, whole: asIs, back: '' }
  return { ...recipe, ...texts, front: path, frame: 'none', algorithm: 'hmac-sha1', isSwapped: false }
}

/** 1688, and the AliExpress API before 2018. Source: iop-protocol 9.2 M18; top-protocol 1. */
const aop: readonly Scheme[] = [
  {
    what: 'the rule of 1688, with HMAC-SHA1 and the path without its first slash',
    rarer: 0,
    apply: (recipe, { subject }) => withPath(recipe, subject.apiName.replace(/^\//, '')),
  },
  {
    what: 'the rule of 1688, with HMAC-SHA1 and the path of the address',
    rarer: 1,
    apply: (recipe, { subject }) => withPath(recipe, subject.urlPath.replace(/^\//, '')),
  },
  {
    what: 'the rule of the AliExpress API before 2018',
    rarer: 1,
    apply: (recipe, { subject: { apiName, parameters } }) =>
      withPath(recipe, `param2/1/aliexpress.open/${apiName}/${parameters.get('app_key') ?? ''}`),
  },
]

/** Method, app key, query and timestamp, which a page gives as the answer. Source: W4 of the user pains. */
function methodKeyQueryTime(
  recipe: Recipe,
  { subject }: Scene,
  isSorted: boolean,
  isMeant: (pair: Pair) => boolean,
): Recipe {
  return {
    ...recipe,
    pairs: recipe.pairs.filter(isMeant),
    order: isSorted ? recipe.order : asGiven,
    front: subject.apiName + (subject.parameters.get('app_key') ?? ''),
    back: subject.parameters.get('timestamp') ?? '',
    joining: queryJoining,
    name: formEncode,
    value: formEncode,
    whole: asIs,
    frame: 'none',
    algorithm: 'hmac-sha256',
    isSwapped: false,
  }
}

function asGiven(pairs: readonly Pair[]): readonly Pair[] {
  return pairs
}

const isBusiness = ([name]: Pair): boolean => !publicNames.has(name)

const glued: readonly Scheme[] = [true, false].flatMap((isSorted, index) =>
  [isBusiness, () => true].map((isMeant): Scheme => ({
    what: 'method, app key, query and timestamp in a row',
    rarer: index + 1,
    apply: (recipe, scene) => methodKeyQueryTime(recipe, scene, isSorted, isMeant),
  })),
)

/** Rules of the platform's own for something else: push messages and the refreshing of old sessions. Source: iop-protocol 7; top-protocol 2.7. */
const own: readonly Scheme[] = [
  {
    what: 'the rule of push messages, app key and body',
    rarer: 2,
    apply: (recipe, { subject: { parameters, body, received } }) => ({
      ...recipe,
      ...noPairs,
      front: (parameters.get('app_key') ?? '') + (body ?? received.map(({ name, raw }) => `${name}=${raw}`).join('&')),
      frame: 'none',
      algorithm: 'hmac-sha256',
    }),
  },
  {
    what: 'the rule for refreshing a session of the old container',
    rarer: 2,
    apply: (recipe, { subject: { parameters } }) => ({
      ...recipe,
      ...noPairs,
      front: ['appkey', 'refresh_token', 'sessionkey']
        .map((name) => name + (parameters.get(names[name] ?? name) ?? parameters.get(name) ?? ''))
        .join(''),
      frame: 'back',
      algorithm: 'md5',
    }),
  },
]

const names: Readonly<Record<string, string>> = { appkey: 'app_key', sessionkey: 'session' }

export const kindredSchemes: readonly Scheme[] = [...aop, ...glued, ...own]
