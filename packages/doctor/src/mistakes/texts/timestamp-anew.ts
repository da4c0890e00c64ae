/** The moment was taken a second time: the text of one a little earlier or later, in the same form. */
export interface LaterTimestamp {
  readonly what: string
  readonly rarer: number
  readonly text: string
}

/** A timestamp of whole seconds: a program signs and sends within a few. */
const MOST_SECONDS = 5
/** One of milliseconds: between two calls for the time there is seldom more than building a request. */
const MOST_MS = 20
/** So many steps are common. */
const USUAL_STEPS = 5

/**
 * Timestamps a little before and after one, in its own form.
 *
 * @param write how the sent text is written: writing its own moment gives it.
 */
export function timestampsAnew(
  ms: number,
  isWholeSeconds: boolean,
  write: (ms: number) => string,
): readonly LaterTimestamp[] {
  const [most, stepMs, unit] = isWholeSeconds ? [MOST_SECONDS, 1000, 's'] : [MOST_MS, 1, 'ms']
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((steps) =>
    [-steps, steps].map((offset) => ({
      what: `${steps} ${unit} ${offset < 0 ? 'earlier' : 'later'} than sent, as one that was taken twice`,
      rarer: steps > USUAL_STEPS ? 3 : 2,
      text: write(ms + offset * stepMs),
    })),
  )
}
