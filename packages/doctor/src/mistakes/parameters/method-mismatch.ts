import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'
import { leaveOut } from './leave-out.ts'
import { replaceValue } from './replace-value.ts'

/** `method` sent and not signed, signed and not sent, or signed with another text. Source: iop-protocol 9.2 M04; W7. */
export const methodMismatch: SigningMistake = {
  name: 'method-mismatch',
  slot: 'pairs',
  variants: (scene) => distinct(scene, forms(scene)),
}

function* forms({ subject, right }: Scene): Generator<Variant> {
  const sent = right.pairs.find(([name]) => name === 'method')?.[1]
  const parameter = 'method'
  if (sent === undefined) {
    if (subject.apiName === '') return
    const bare = subject.apiName.replace(/^\//, '')
    const what = 'in which `method` was signed and not sent'
    yield { what, parameter, change: addPair(parameter, subject.apiName) }
    for (const text of [bare, `/rest${subject.apiName}`]) {
      yield { what: `${what}, as \`${text}\``, parameter, rarer: 2, change: addPair(parameter, text) }
    }
    return
  }
  yield { what: 'in which `method` was left out of the string to sign', parameter, change: leaveOut(parameter) }
  const bare = sent.replace(/^\//, '')
  for (const text of [bare, `/${bare}`, sent.toLowerCase(), sent.trim(), `${sent}/`, `/rest/${bare}`]) {
    const what = `in which \`method\` was signed as \`${text}\``
    yield { what, parameter, rarer: 1, change: replaceValue(new Map([[parameter, text]])) }
  }
}
