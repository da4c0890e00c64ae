import { describe, expect, it } from 'vitest'
import { clockAhead } from '../../src/probe/clock-ahead.ts'
import { clockWarning } from '../../src/probe/clock-warning.ts'
import { answered, environment } from './samples.ts'

describe('clockAhead', () => {
  const written = Date.UTC(2019, 0, 1, 4, 0, 0)
  it.each([
    // Written between 4:00:00.000 and 4:00:00.999, so half a second past on average.
    [0, 500, 0],
    [0, 0, -500],
    [0, 3_600_500, 3_600_000],
    // The answer was written in the middle of the waiting, on average.
    [200, 600, 0],
  ])('after waiting %d ms, received %d ms past the date', (waitedMs, past, ahead) => {
    expect(clockAhead('Tue, 01 Jan 2019 04:00:00 GMT', written + past, waitedMs)).toBe(ahead)
  })

  it.each([[undefined], [''], ['soon']])('knows nothing from %j', (date) => {
    expect(clockAhead(date, written, 0)).toBeUndefined()
  })
})

describe('clockWarning', () => {
  const minutes = (ahead: number, protocol: 'top' | 'iop') =>
    clockWarning(environment('https://a.example', [answered(1, { clockAheadMs: ahead * 60_000 })], protocol))

  it('warns from half of what the platform tolerates: 10 minutes on TOP, 7200 seconds on IOP', () => {
    expect(minutes(4.9, 'top')).toBeUndefined()
    expect(minutes(-4.9, 'top')).toBeUndefined()
    expect(minutes(6, 'top')).toMatch(/clock is 6 minutes ahead of that of a\.example: .*refused beyond 10 minutes/)
    expect(minutes(-11, 'top')).toContain('11 minutes behind that of a.example')
    expect(minutes(-11, 'iop')).toBeUndefined()
    expect(minutes(61, 'iop')).toMatch(/61 minutes ahead .*beyond 120 minutes/)
  })

  it('is silent where no clock was seen', () => {
    expect(clockWarning(environment('https://a.example', [answered(1)]))).toBeUndefined()
  })
})
