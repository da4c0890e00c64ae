/** An address in the words of `logistics_address`, with `nat_addr` beside them. A part that is absent or blank is the empty text, others are trimmed. */
export type AddressText = (field: string) => string

/** What an address of one country has to be; the first rule that it breaks is the answer. */
export interface AddressRule {
  /** As on the wire. */
  readonly field: string
  /** What the field has to be, in words that follow "has to be". */
  readonly wanted: string
  readonly holds: (text: AddressText) => boolean
  /** @default 'B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL' */
  readonly code?: string
}
