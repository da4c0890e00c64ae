/** The gateway's state, to be looked at, kept and put back. */
export interface State {
  /** Puts the state back to the seed. */
  reset(): void
}

export function createState(reset: () => void): State {
  return { reset }
}
