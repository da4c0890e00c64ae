/** An amount as the platform prints it: decimal text, so that no digit is lost, and an ISO 4217 code. */
export interface Money {
  readonly amount: string
  readonly currency_code: string
}
