import type { Refusal } from '../domain/refusal.ts'
import type { Step } from './exchange.ts'

/** Bytes that are no UTF-8 are refused before anything is made of them: the signature is over text, and all of them would read alike. */
export function encodingUtf8(error: Refusal['error']): Step {
  return {
    name: 'the request is UTF-8',
    yields: [error],
    source: 'TOP error code page, code 47; for IOP, which has no code for it, inferred',
    check: ({ isUtf8 }) => (isUtf8 ? undefined : { error }),
  }
}
