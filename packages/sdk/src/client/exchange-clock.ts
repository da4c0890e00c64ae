/** The deadlines of one exchange behind one timer: one for the whole of it, and one for how long nothing may happen. */
export interface ExchangeClock {
  /** From now on nothing may happen for that long; `Infinity` leaves only the whole. */
  allowSilence(ms: number): void
  /** Something has happened. */
  heard(): void
  stop(): void
}

/** Which deadline has passed, and its milliseconds. */
export interface Overdue {
  readonly deadline: 'whole' | 'silence'
  readonly ms: number
}

/** @param onOverdue Called once at most. */
export function startClock(wholeMs: number, onOverdue: (overdue: Overdue) => void): ExchangeClock {
  const start = performance.now()
  let silenceMs = Infinity
  let since = start
  let wakesAt = start + wholeMs
  let timer = setTimeout(wake, wholeMs)

  // Events only note their time; a timer that finds out that it is early is set again. So there is one timer for nearly every call.
  function wake(): void {
    const now = performance.now()
    if (now >= start + wholeMs) return onOverdue({ deadline: 'whole', ms: wholeMs })
    if (now >= since + silenceMs) return onOverdue({ deadline: 'silence', ms: silenceMs })
    wakesAt = Math.min(start + wholeMs, since + silenceMs)
    timer = setTimeout(wake, wakesAt - now)
  }

  return {
    allowSilence(ms) {
      silenceMs = ms
      since = performance.now()
      if (since + ms >= wakesAt) return
      clearTimeout(timer)
      wakesAt = since + ms
      timer = setTimeout(wake, ms)
    },
    heard() {
      since = performance.now()
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
