/** The gateway's time: every check, token and timestamp reads it. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Sets the time, as epoch milliseconds or ISO 8601 text with an offset; from there it goes on running, or stands still if frozen. */
  readonly set: (time: number | string) => void
  /** Moves the time by milliseconds. */
  readonly advance: (milliseconds: number) => void
  /** Stops the clock where it is. */
  readonly freeze: () => void
  /** Lets a frozen clock run again. */
  readonly run: () => void
  /** Back to the machine's own time, running. */
  readonly reset: () => void
  /** What it would show if nobody had moved or stopped it since the start: the time of a caller whose clock was right then. */
  readonly unmoved: () => number
  /** How the clock stands. */
  readonly reading: () => ClockReading
  /** Puts the clock to a reading: a frozen one to its time, a running one as far ahead of the machine's time as it was. */
  readonly put: (reading: ClockReading) => void
}

/** How a clock stands. */
export interface ClockReading {
  /** Epoch milliseconds. */
  readonly now: number
  /** Milliseconds that it is ahead of the machine's time. */
  readonly offset: number
  readonly frozen: boolean
}

/**
 * A clock that can be set, moved and frozen. Without a start it shows the machine's time.
 *
 * @throws {RangeError} when the start is no time, or a text without an offset: it would mean another instant on another machine.
 * @example
 * const clock = createClock('2019-01-01T12:00:00+08:00')
 */
export function createClock(start?: number | string, machineTime: () => number = Date.now): Clock {
  let offset = 0
  let frozenAt: number | null = null
  const now = (): number => frozenAt ?? machineTime() + offset
  const setTo = (epochMs: number): void => {
    offset = epochMs - machineTime()
    if (frozenAt !== null) frozenAt = epochMs
  }
  const set = (time: number | string): void => setTo(parseInstant(time))
  if (start !== undefined) set(start)
  const startOffset = offset
  return {
    now,
    unmoved: () => machineTime() + startOffset,
    set,
    advance: (milliseconds) => {
      // With any text it would be a text, and a time of its own.
      if (!Number.isFinite(milliseconds)) {
        throw new RangeError(`${String(milliseconds)} is no span of time: give milliseconds`)
      }
      const epochMs = Math.trunc(now() + milliseconds)
      if (!isInstant(epochMs)) {
        throw new RangeError(`the clock cannot be moved as far as that: it goes from ${FIRST} to ${LAST}`)
      }
      setTo(epochMs)
    },
    freeze: () => {
      frozenAt = now()
    },
    run: () => {
      if (frozenAt === null) return
      offset = frozenAt - machineTime()
      frozenAt = null
    },
    reset: () => {
      offset = 0
      frozenAt = null
    },
    reading: () => {
      const time = now()
      return { now: time, offset: frozenAt === null ? offset : time - machineTime(), frozen: frozenAt !== null }
    },
    put: (reading) => {
      const wanted = reading.frozen ? reading.now : machineTime() + reading.offset
      // A clock that ran on behind its last time can be put back, too.
      if (!Number.isSafeInteger(reading.offset) || Number.isNaN(new Date(wanted).getTime())) {
        throw new RangeError('this is no reading of a clock: give one that reading() returned')
      }
      offset = reading.offset
      frozenAt = reading.frozen ? reading.now : null
    },
  }
}

/** The platform and HTTP write years with four digits. */
const [FIRST, LAST] = ['1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'] as const
const LAST_MS = Date.parse(LAST)

/**
 * Epoch milliseconds of a number or an ISO 8601 text with an offset.
 *
 * @throws {RangeError} for what is no time, or one before 1970 or behind the year 9999
 */
export function parseInstant(time: number | string): number {
  const epochMs = typeof time === 'number' || isInstantText(time) ? new Date(time).getTime() : Number.NaN
  if (isInstant(epochMs)) return epochMs
  if (!Number.isNaN(epochMs)) {
    throw new RangeError(
      `${JSON.stringify(time)} is a time that the clock does not have: it goes from ${FIRST} to ${LAST}`,
    )
  }
  throw new RangeError(
    `${JSON.stringify(time)} is no time: give ISO 8601 with an offset, such as 2019-01-01T12:00:00+08:00`,
  )
}

function isInstant(epochMs: number): boolean {
  return Number.isInteger(epochMs) && epochMs >= 0 && epochMs <= LAST_MS
}

/** ISO 8601 with an offset, on a day that exists: JavaScript reads 30 February as 2 March. */
function isInstantText(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(text)?.[1]
  if (day === undefined) return false
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}
