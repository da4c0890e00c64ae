/** The part of an `aliexpress.solution.order.get` answer the suite looks at. Clients give ids as number or as string. */
export interface OrderPage {
  readonly result: {
    readonly target_list?: {
      readonly order_dto?: readonly { readonly order_id: string | number; readonly order_status: string }[]
    }
  }
}

/** Order ids of an answer, as text. An empty list may be left out by the platform. */
export function orderIds(page: unknown): string[] {
  return ((page as OrderPage).result.target_list?.order_dto ?? []).map((order) => String(order.order_id))
}
