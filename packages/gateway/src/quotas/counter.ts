/** Counts calls in one window of time after the other. */
export interface Counter {
  /** Milliseconds for which calls are refused when so many are allowed in a window; 0 for a call that may pass. A call that is one too many begins the ban. */
  banMs(most: number, now: number): number
  /** Counts a call that passed. */
  add(now: number): void
}

const SECOND_MS = 1000
const DAY_MS = 86_400_000

/** GMT+8 has no daylight saving. */
const GMT8_MS = 28_800_000

/** Calls of a second of the clock. One too many is answered with a ban of a second, counted from there (iop-protocol 5.2; top-protocol 4.3). */
export function createSecondCounter(): Counter {
  let bannedUntil = -Infinity
  const window = createWindow((now) => Math.floor(now / SECOND_MS))
  return {
    banMs(most, now) {
      if (now < bannedUntil) return bannedUntil - now
      if (window.count(now) < most) return 0
      bannedUntil = now + SECOND_MS
      return SECOND_MS
    },
    add: window.add,
  }
}

/** Calls of a day in GMT+8. The ban lasts to its end (top-protocol 4.3). */
export function createDayCounter(): Counter {
  const dayOf = (now: number): number => Math.floor((now + GMT8_MS) / DAY_MS)
  const window = createWindow(dayOf)
  return {
    banMs: (most, now) => (window.count(now) < most ? 0 : (dayOf(now) + 1) * DAY_MS - GMT8_MS - now),
    add: window.add,
  }
}

function createWindow(windowOf: (now: number) => number) {
  let current = Number.NaN
  let calls = 0
  const count = (now: number): number => {
    const window = windowOf(now)
    if (window !== current) {
      current = window
      calls = 0
    }
    return calls
  }
  return {
    count,
    add: (now: number): void => {
      count(now)
      calls += 1
    },
  }
}
