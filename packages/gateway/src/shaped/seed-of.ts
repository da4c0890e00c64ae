import { imprintOf } from '../domain/imprint.ts'

/** A number that a text decides. */
export function seedOf(text: string): number {
  return imprintOf(Buffer.from(text))
}
