/** A move of an order that cannot be: there is no such order, or it is in another state. */
export class OrderError extends RangeError {
  override readonly name = 'OrderError'
  readonly kind: 'unknown' | 'impossible'

  constructor(kind: OrderError['kind'], problem: string) {
    super(problem)
    this.kind = kind
  }
}
