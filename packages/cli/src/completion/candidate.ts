/** One way to go on with a word. */
export interface Candidate {
  /** The whole word. One that ends with `=` is gone on with. */
  readonly text: string
  readonly summary?: string | undefined
}

/** Words as candidates without a summary. */
export function plainCandidates(texts: readonly string[]): Candidate[] {
  return texts.map((text) => ({ text }))
}
