import type { Clock } from '../clock.ts'
import type { Timekeeper } from './timekeeper.ts'

/** The clock that programs are given: whoever moves it finds done what fell due on the way. */
export function movingClock(clock: Clock, timekeeper: Timekeeper): Clock {
  const then =
    <Args extends unknown[]>(move: (...args: Args) => void) =>
    (...args: Args): void => {
      move(...args)
      timekeeper.catchUp(clock.now())
    }
  return {
    now: clock.now,
    unmoved: clock.unmoved,
    set: then(clock.set),
    advance: then(clock.advance),
    freeze: clock.freeze,
    run: clock.run,
    reset: then(clock.reset),
    reading: clock.reading,
    put: then(clock.put),
  }
}
