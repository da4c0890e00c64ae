/** What a buyer asks for: `param_place_order_request4_open_api_d_t_o` with the settings of `ds_extend_request`. */
export interface PlaceRequest {
  readonly outOrderId: string | null
  /** The parts of `logistics_address` under their names on the wire. */
  readonly address: Readonly<Record<string, string>>
  readonly natAddr: string | null
  readonly payCurrency: string | null
  readonly tryToPay: boolean
  readonly coupon: string | null
  readonly items: readonly PlaceItem[]
}

/** One of `product_items`. */
export interface PlaceItem {
  readonly productId: string
  readonly count: number
  readonly skuAttr: string | null
  /** Code of a delivery service. */
  readonly service: string | null
  readonly memo: string | null
}

/** Why an order cannot be placed: a code of `aliexpress.ds.order.create`, and what is wrong in words of our own. */
export interface PlaceProblem {
  readonly code: string
  readonly message: string
}
