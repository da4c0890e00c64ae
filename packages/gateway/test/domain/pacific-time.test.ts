import { describe, expect, it } from 'vitest'

import { formatPacificTime, parsePacificTime } from '../../src/domain/pacific-time.ts'

describe('US Pacific time', () => {
  it.each([
    ['winter, 8 hours behind UTC', Date.UTC(2019, 0, 1, 4), '2018-12-31 20:00:00'],
    ['summer, 7 hours behind UTC', Date.UTC(2018, 6, 1, 19), '2018-07-01 12:00:00'],
    ['midnight', Date.UTC(2018, 11, 31, 8), '2018-12-31 00:00:00'],
  ])('prints and reads %s', (_, epoch, text) => {
    expect(formatPacificTime(epoch)).toBe(text)
    expect(parsePacificTime(text)).toBe(epoch)
  })

  it('agrees with the time zone database in every hour about a change of the clocks, and once a day besides, from 1970 to 2037', () => {
    const options = { timeZone: 'America/Los_Angeles', dateStyle: 'short', timeStyle: 'medium' } as const
    const known = new Intl.DateTimeFormat('sv-SE', options)
    const wrong: string[] = []
    const check = (epoch: number): void => {
      if (formatPacificTime(epoch) !== known.format(epoch)) wrong.push(known.format(epoch))
    }
    const offsetOf = (epoch: number): number => Date.parse(`${known.format(epoch).replace(' ', 'T')}Z`) - epoch
    const day = 86_400_000
    let changes = 0
    for (let epoch = 0; epoch < Date.UTC(2038, 0, 1); epoch += day) {
      check(epoch + 45_296_000)
      if (offsetOf(epoch) === offsetOf(epoch + day)) continue
      changes += 1
      for (let minute = 0; minute < 1440; minute += 15) {
        check(epoch + minute * 60_000)
        check(epoch + minute * 60_000 - 1000)
      }
    }
    expect(wrong).toEqual([])
    expect(changes).toBe(2 * 68)
  })

  it.each([
    ['before 1970', Date.UTC(1969, 6, 20, 20, 17, 40), '1969-07-20 13:17:40'],
    ['long after', Date.UTC(9000, 0, 1, 8), '9000-01-01 00:00:00'],
  ])('prints times %s', (_, epoch, text) => {
    expect(formatPacificTime(epoch)).toBe(text)
  })

  it('reads the hour that autumn repeats as its first pass', () => {
    expect(parsePacificTime('2018-11-04 01:30:00')).toBe(Date.UTC(2018, 10, 4, 8, 30))
  })

  it.each([
    '2018-12-31',
    '2018-12-31T20:00:00',
    '12/31/2018 20:00:00',
    '2018-02-30 00:00:00',
    '2018-12-31 24:00:00',
    '2018-12-31 20:60:00',
    '2018-03-11 02:30:00',
    '',
  ])('refuses %j', (text) => {
    expect(parsePacificTime(text)).toBeUndefined()
  })
})
