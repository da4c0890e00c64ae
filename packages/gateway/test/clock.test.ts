import { describe, expect, it } from 'vitest'
import { createClock } from '../src/clock.ts'

describe('createClock', () => {
  const machine = { time: 1_000_000 }
  const clock = (start?: number | string) => createClock(start, () => machine.time)
  const pass = (milliseconds: number) => (machine.time += milliseconds)

  it('shows the machine its time until it is set, and then runs on from there', () => {
    const free = clock()
    expect(free.now()).toBe(machine.time)
    free.set('2019-01-01T12:00:00+08:00')
    pass(500)
    expect(free.now()).toBe(Date.UTC(2019, 0, 1, 4) + 500)
    free.advance(60_000)
    expect(free.now()).toBe(Date.UTC(2019, 0, 1, 4) + 60_500)
    free.reset()
    expect(free.now()).toBe(machine.time)
  })

  it('stands still while frozen, can be moved then, and runs on from where it stood', () => {
    const frozen = clock(5_000)
    frozen.freeze()
    pass(1_000)
    expect(frozen.now()).toBe(5_000)
    frozen.advance(10)
    frozen.set(frozen.now() + 10)
    expect(frozen.now()).toBe(5_020)
    pass(1_000)
    frozen.run()
    frozen.run()
    pass(3)
    expect(frozen.now()).toBe(5_023)
  })

  it('can be read, and put back to what was read', () => {
    const moved = clock(5_000)
    const running = moved.reading()
    expect(running).toEqual({ now: 5_000, offset: 5_000 - machine.time, frozen: false })
    pass(100)
    moved.freeze()
    moved.advance(1_000)
    const frozen = moved.reading()
    expect(frozen).toEqual({ now: 6_100, offset: 6_100 - machine.time, frozen: true })
    pass(50)
    moved.put(running)
    // As far ahead of the machine as it was, and not at the same time.
    expect(moved.now()).toBe(5_150)
    moved.put(frozen)
    pass(10)
    expect(moved.now()).toBe(6_100)
    moved.run()
    pass(10)
    expect(moved.now()).toBe(6_110)
  })

  it.each([Number.NaN, Infinity, '1', null, undefined])('cannot be moved by %j', (by) => {
    const still = clock(5_000)
    expect(() => still.advance(by as number)).toThrow(/is no span of time: give milliseconds/)
    expect(still.now()).toBe(5_000)
  })

  it.each([-1, '1969-12-31T23:59:59Z', Date.UTC(10_000, 0, 1), 8_640_000_000_000_000])(
    'does not go to %j: the platform and HTTP write years with four digits',
    (time) => {
      const still = clock(5_000)
      const by = new Date(time).getTime() - 5_000
      for (const move of [() => still.set(time), () => still.advance(by), () => clock(time)]) {
        expect(move).toThrow(/: it goes from 1970-01-01T00:00:00Z to 9999-12-31T00:00:00Z$/)
      }
      expect(still.now()).toBe(5_000)
    },
  )

  it('is put back where it ran on behind its last time', () => {
    const late = clock('9999-12-31T00:00:00Z')
    pass(1_000)
    const reading = late.reading()
    late.set(5_000)
    late.put(reading)
    expect(late.now()).toBe(reading.now)
  })

  it.each([{}, { now: 1, offset: Number.NaN, frozen: false }, { now: Number.NaN, offset: 0, frozen: true }])(
    'is not put to %j',
    (reading) => {
      const still = clock(5_000)
      expect(() => still.put(reading as never)).toThrow(/is no reading of a clock: give one that reading\(\) returned/)
      expect(still.now()).toBe(5_000)
    },
  )

  it('tells what it would show had nobody touched it, whatever was done to it', () => {
    const moved = clock(5_000)
    const before = moved.reading()
    pass(10)
    moved.freeze()
    pass(10)
    moved.advance(3_600_000)
    moved.run()
    moved.put(before)
    moved.reset()
    pass(10)
    expect(moved.unmoved()).toBe(5_030)
  })

  it.each([
    '2019-01-01 12:00:00',
    '2019-01-01T12:00:00',
    '12:00',
    '',
    '2019-13-01T00:00:00Z',
    '2019-02-30T12:00:00+08:00',
    Number.NaN,
  ])('%j is no instant', (start) => expect(() => clock(start)).toThrow(/is no time/))
})
