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
