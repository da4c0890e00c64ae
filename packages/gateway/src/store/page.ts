/** One page of a list: `number` from 1, `size` records. */
export interface Page {
  readonly number: number
  readonly size: number
}
