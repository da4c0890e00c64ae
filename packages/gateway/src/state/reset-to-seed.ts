import type { Seed } from '../seed/seed.ts'
import type { Store } from '../store/store.ts'

/** No snapshot of a user is called like this. */
const SEEDED = ' seed'

/**
 * Puts a state back to its seed. The first time every record is written; from then on a copy of the result is put back, in a fraction of that time.
 *
 * @param addToSeed what stands beside the seed and depends on the time
 */
export function createSeedReset(store: Store, seed: Seed, addToSeed: () => void): () => void {
  let isKept = false
  return () => {
    store.transaction(() => {
      if (isKept) store.restoreSnapshot(SEEDED)
      else store.reset(seed)
      addToSeed()
    })
    if (!isKept) store.takeSnapshot(SEEDED)
    isKept = true
  }
}
