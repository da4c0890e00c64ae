/** Trouble at will. */
export interface Faults {
  /** No more trouble. */
  clear(): void
}

export function createFaults(): Faults {
  return { clear: () => {} }
}
