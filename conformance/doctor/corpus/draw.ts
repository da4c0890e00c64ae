/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export type Draw = () => number

export function drawFrom(seed: number): Draw {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of the things. */
export function pick<Thing>(draw: Draw, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(draw() * things.length)]
  if (thing === undefined) throw new Error('nothing to pick from')
  return thing
}

/** So many of the things, in another order; all of them where there are fewer. */
export function sample<Thing>(draw: Draw, things: readonly Thing[], count: number): readonly Thing[] {
  return things
    .map((thing) => ({ thing, place: draw() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ thing }) => thing)
}
