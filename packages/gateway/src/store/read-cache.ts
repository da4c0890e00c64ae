/** Rows by key, kept as objects between reads. */
export interface ReadCache<Value extends object> {
  /** The kept value, or what `load` finds; a miss is not kept. */
  get(key: string, load: () => Value | undefined): Value | undefined
  /** The kept value, where there is one. */
  readonly peek: (key: string) => Value | undefined
  /** After a write of one row: what was kept of it gives way to what was written. A row that nobody has read is not kept. */
  readonly replace: (key: string, value: Value) => void
  /** Before a write: writes are rare, and one of them may replace rows under other keys. */
  readonly clear: () => void
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
    peek: (key) => kept.get(key),
    replace: (key, value) => void (kept.has(key) && kept.set(key, value)),
    clear: () => kept.clear(),
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
