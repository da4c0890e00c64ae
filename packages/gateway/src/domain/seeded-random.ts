/** A repeatable source of numbers: `below(n)` answers an integer from 0 to n - 1. */
export interface SeededRandom {
  below(limit: number): number
  pick<Item>(items: readonly Item[]): Item
  digits(length: number): string
}

/**
 * The mulberry32 generator: 32 bits of state, the same sequence for the same start on every machine.
 * Not for secrets.
 */
export function createSeededRandom(start: number): SeededRandom {
  let state = start
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    digits: (length) => {
      let text = ''
      while (text.length < length) text += below(10)
      return text
    },
  }
}
