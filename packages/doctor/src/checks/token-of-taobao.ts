import type { Check } from './check.ts'
import { tokenKind, tokenNames } from './token-kinds.ts'

/** A session key of TOP on IOP. */
export const tokenOfTaobao: Check = {
  name: 'token-of-taobao',
  *look({ subject: { parameters, endpoint } }) {
    if (endpoint === 'top') return
    for (const name of tokenNames) {
      if (tokenKind(parameters.get(name) ?? '') !== 'taobao') continue
      yield { certainty: 'possible', what: `The value of ${name} looks like a session key of TOP.`, parameter: name }
    }
  },
}
