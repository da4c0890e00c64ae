// @ts-check

/**
 * A source of chance that the same seed makes the same: mulberry32.
 * @typedef {ReturnType<typeof createRandom>} Random
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** @param {number} below */
  const below = (below) => Math.floor(next() * below)
  return {
    below,
    /** @param {number} share of 1 */
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} items */
    pick: (items) => items[below(items.length)],
    /** @param {number} length */
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  }
}

/**
 * The source for one request of a run: apart from all others, so that each can be made again alone.
 * @param {number} seed
 * @param {number} index
 */
export function randomOf(seed, index) {
  return createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
}
