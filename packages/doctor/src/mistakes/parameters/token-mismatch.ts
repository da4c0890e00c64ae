import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'
import { leaveOut } from './leave-out.ts'
import { tokenNames } from './parameter-groups.ts'
import { renamePair } from './rename-pair.ts'

/** The token added after signing, or signed under another name than it is sent. Source: iop-protocol 9.2 M10; W10. */
export const tokenMismatch: SigningMistake = {
  name: 'token-mismatch',
  slot: 'pairs',
  variants: (scene) => distinct(scene, forms(scene)),
}

/** Names under which other platforms and older documents have it. */
const foreignNames = ['token', 'accessToken', 'sessionKey', 'session_key', 'top_session']

function* forms({ right }: Scene): Generator<Variant> {
  // An empty token left out is a matter of empty values.
  const sent = right.pairs.filter(([name, value]) => tokenNames.includes(name) && value.trim() !== '')
  const taken = new Set(right.pairs.map(([name]) => name))
  for (const [name, value] of sent) {
    yield { what: `in which \`${name}\` was left out of the string to sign`, parameter: name, change: leaveOut(name) }
    for (const other of [...tokenNames, ...foreignNames]) {
      if (taken.has(other)) continue
      const rarer = tokenNames.includes(other) ? 0 : 2
      const what = `in which the token was signed as \`${other}\` and sent as \`${name}\``
      yield { what, parameter: name, rarer, change: renamePair(name, other) }
      if (rarer > 0) continue
      const both = `in which the token was signed as \`${name}\` and as \`${other}\`, and sent as \`${name}\` alone`
      yield { what: both, parameter: other, rarer: 1, change: addPair(other, value) }
    }
  }
  if (sent.length < 2) return
  const what = 'in which neither `session` nor `access_token` was signed'
  yield { what, change: leaveOut(...tokenNames) }
}
