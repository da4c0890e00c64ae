/** What the client knows: what was acknowledged, and what was asked for when the gateway died, which may have happened or not. */
export interface Ledger {
  /** Order by the number of a parcel. */
  readonly parcels: Map<string, string>
  /** Order ids by the client's own number. */
  readonly orders: Map<string, string>
  /** Products by the client's own number of an order, acknowledged or not. */
  readonly askedOrders: Map<string, string>
  readonly tokens: Set<string>
}

export function createLedger(): Ledger {
  return { parcels: new Map(), orders: new Map(), askedOrders: new Map(), tokens: new Set() }
}
