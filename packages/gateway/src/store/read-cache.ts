/** Rows by key, kept as objects between reads. */
export interface ReadCache<Value extends object> {
  /** The kept value, or what `load` finds; a miss is not kept. */
  get(key: string, load: () => Value | undefined): Value | undefined
  /** Before a write: writes are rare, and one of them may replace rows under other keys. */
  readonly clear: () => void
  /** Before a write that replaces the row under this key and no other. */
  readonly forget: (key: string) => void
}

/** Reads of one row are most of a call's database time; the file is locked for us alone, so nobody else can change it. */
const LIMIT = 1000

/** Makes a cache. A full one starts again from nothing: simpler than an order of use, and as good for what fits. */
function createReadCache<Value extends object>(): ReadCache<Value> {
  const kept = new Map<string, Value>()
  return {
    get(key, load) {
      const found = kept.get(key)
      if (found !== undefined) return found
      const loaded = load()
      if (loaded === undefined) return undefined
      if (kept.size >= LIMIT) kept.clear()
      kept.set(key, loaded)
      return loaded
    },
    clear: () => kept.clear(),
    forget: (key) => void kept.delete(key),
  }
}

/** The caches of one database. All are emptied on reset and when a transaction is undone. */
export interface ReadCaches {
  create<Value extends object>(): ReadCache<Value>
  /** What else has to be forgotten then. */
  onClear(forget: () => void): void
  readonly clear: () => void
}

export function createReadCaches(): ReadCaches {
  const clears: (() => void)[] = []
  return {
    create<Value extends object>() {
      const cache = createReadCache<Value>()
      clears.push(cache.clear)
      return cache
    },
    onClear: (forget) => void clears.push(forget),
    clear: () => {
      for (const clear of clears) clear()
    },
  }
}
