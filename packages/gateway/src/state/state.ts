import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { type AccountState, type AppState, createAccountState, createAppState } from './app-state.ts'
import { createOrderControls, type OrderControls } from './order-controls.ts'
import { createProductState, type ProductState } from './product-state.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'

/** The gateway's state, to be looked at, changed, kept and put back. */
export interface State extends Snapshots {
  /** Puts the state back to the seed. The clock stays as it is. */
  reset(): void
  readonly apps: AppState
  readonly accounts: AccountState
  readonly orders: OrderControls
  readonly products: ProductState
  /** Rows of each table of the state. */
  counts(): Readonly<Record<string, number>>
}

/** What the state is made of. */
export interface StateParts {
  readonly store: Store
  /** The one that does what is due when it moves. */
  readonly clock: Clock
  readonly reset: () => void
  /** Told when apps may be others. */
  readonly changed: () => void
  /** Told when the whole state is another. */
  readonly restored: () => void
}

export function createState({ store, clock, reset, changed, restored }: StateParts): State {
  const snapshots = createSnapshots(store, clock)
  return {
    ...snapshots,
    restore: (name) => {
      snapshots.restore(name)
      restored()
    },
    reset,
    apps: createAppState(store, changed),
    accounts: createAccountState(store),
    orders: createOrderControls(store, clock),
    products: createProductState(store, clock.now),
    counts: () => store.countRows(),
  }
}
