/** One row of a section: a label and its text; an empty label continues the row above. */
export type Row = readonly [label: string, text: string]

/** One part of the walk, as a person would want to see it. */
export interface Section {
  /** Number of the step; absent for what is no step of the document. */
  readonly number?: number
  readonly title: string
  readonly rows: readonly Row[]
  readonly note?: string
}
