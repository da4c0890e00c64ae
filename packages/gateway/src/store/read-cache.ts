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

/**
 * Makes a cache of up to twice as many: what was read since the last thousand, and that thousand, of which what is read again stays. One that started again from
 * nothing would forget everything whenever a few more rows than fit are asked for.
 */
function createReadCache<Value extends object>(): ReadCache<Value> {
  let kept = new Map<string, Value>()
  let earlier = new Map<string, Value>()
  const keep = (key: string, value: Value): void => {
    if (kept.size >= LIMIT) {
      earlier = kept
      kept = new Map()
    }
    kept.set(key, value)
  }
  const peek = (key: string): Value | undefined => kept.get(key) ?? earlier.get(key)
  return {
    get(key, load) {
      const found = kept.get(key)
      if (found !== undefined) return found
      const loaded = earlier.get(key) ?? load()
      if (loaded !== undefined) keep(key, loaded)
      return loaded
    },
    peek,
    replace: (key, value) => {
      if (kept.has(key)) kept.set(key, value)
      else if (earlier.has(key)) earlier.set(key, value)
    },
    clear: () => {
      kept.clear()
      earlier.clear()
    },
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
