import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'
import { tokenKind, tokenNames } from './token-kinds.ts'

/** A refresh token in the place of an access token, or the other way round: told by their beginnings, so certain only with a refusal. */
export const tokenKindMismatch: Check = {
  name: 'token-kind-mismatch',
  *look(scene) {
    const { parameters, endpoint } = scene.subject
    if (endpoint === 'top') return
    for (const name of [...tokenNames, 'refresh_token'] as const) {
      const kind = tokenKind(parameters.get(name) ?? '')
      if (kind !== (name === 'refresh_token' ? 'access' : 'refresh')) continue
      const isRefused = refusedWith(scene, 'invalid-session', 'invalid-refresh-token')
      yield {
        certainty: isRefused ? 'certain' : 'possible',
        what: `The value of ${name} begins like ${kind === 'refresh' ? 'a refresh' : 'an access'} token.`,
        parameter: name,
        expected: kind === 'refresh' ? 'a token that begins with 50000' : 'a token that begins with 50001',
      }
    }
  },
}
