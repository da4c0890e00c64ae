import { encodeForm } from '@aeop/sdk/protocol'

/** Pairs as a form. Half of a surrogate pair has no UTF-8 form; what sends it makes it U+FFFD. */
export function formText(pairs: readonly (readonly [name: string, value: string])[]): string {
  return encodeForm(pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()] as const))
}
