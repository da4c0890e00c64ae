import type { WireAnswer } from './wire-request.ts'

/** An answer of the gateway itself, not of the platform: one sentence for a person. */
export function plainText(status: number, sentence: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: `${sentence}\n` }
}
