import { AdminError } from './admin-error.ts'
import type { AdminRoute } from './admin-route.ts'

/** A route and the parameters of its path. */
interface FoundRoute {
  readonly route: AdminRoute
  readonly path: Readonly<Record<string, string>>
}

/** No route takes the path, or none takes it with this verb: the others are named. */
interface NotFound {
  readonly allow: readonly string[]
}

/**
 * Finds the route of a path behind `/_aeop`. A segment that is written out wins over a parameter; a parameter is a segment of at least one character.
 *
 * @throws {AdminError} 400 for a percent sign that escapes nothing
 */
export function findRoute(routes: readonly AdminRoute[], verb: string, path: string): FoundRoute | NotFound {
  const segments = path.split('/').map(decode)
  const matching = routes
    .flatMap((route) => {
      const parameters = match(route.path.split('/'), segments)
      return parameters === undefined ? [] : [{ route, path: parameters }]
    })
    .toSorted((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)
  const asked = verb === 'HEAD' ? 'GET' : verb
  const allow = new Set(matching.flatMap(({ route }) => (route.verb === 'GET' ? ['GET', 'HEAD'] : [route.verb])))
  return matching.find(({ route }) => route.verb === asked) ?? { allow: [...allow] }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new AdminError(400, 'a percent sign in the path escapes no character', 'Write a percent sign itself as %25')
  }
}

function match(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined ? part !== segment : segment === '') return undefined
    if (name !== undefined) parameters[name] = segment
  }
  return parameters
}
