import type { Refusal } from '../domain/refusal.ts'

/** The refusal of a parameter whose text cannot be used. */
export function invalidParameter(parameter: string): { readonly refusal: Refusal } {
  return { refusal: { error: 'invalid-parameter', parameter } }
}
