import { describe, expect, it } from 'vitest'
import { statisticsOf } from '../../src/probe/statistics.ts'
import { answered, environment, failed } from './samples.ts'

describe('statisticsOf', () => {
  it.each([
    [[7], { median: 7, p95: 7 }],
    [[3, 1, 2], { median: 2, p95: 2.9 }],
    [[40, 10, 30, 20], { median: 25, p95: 38.5 }],
    [Array.from({ length: 101 }, (_, index) => 100 - index), { median: 50, p95: 95 }],
  ])('of %j', (values, expected) => {
    const given = [...values]
    const statistics = statisticsOf(given)
    expect(statistics?.median).toBeCloseTo(expected.median, 9)
    expect(statistics?.p95).toBeCloseTo(expected.p95, 9)
    expect(given).toEqual(values)
  })

  it('is nothing for no values', () => expect(statisticsOf([])).toBeUndefined())
})

describe('summarise', () => {
  it('counts answers, failures, statuses and addresses, and takes medians of what there is', () => {
    const summary = environment('https://a.example', [
      answered(10, { phasesMs: { dns: 4, connect: 6 }, reuseMs: 3, clockAheadMs: 100, address: '192.0.2.2' }),
      failed(),
      answered(30, { phasesMs: { connect: 30 }, status: 502 }),
      answered(20, { phasesMs: { dns: 2, connect: 18 }, clockAheadMs: -300 }),
      failed({ failure: 'timeout', during: 'tls' }),
      failed(),
    ])
    expect(summary).toMatchObject({
      answered: 3,
      failures: { refused: 2, timeout: 1 },
      statuses: { 200: 2, 502: 1 },
      phasesMs: { dns: { median: 3 }, connect: { median: 18 } },
      totalMs: { median: 20, p95: 29 },
      reuseMs: { median: 3, p95: 3 },
      clockAheadMs: -100,
      addresses: ['192.0.2.1 (IPv4)', '192.0.2.2 (IPv4)'],
    })
    expect(Object.keys(summary.phasesMs)).toEqual(['dns', 'connect'])
  })

  it('has no figures for an environment that was never reached', () => {
    const summary = environment('https://a.example', [failed()])
    expect(summary).toMatchObject({ answered: 0, failures: { refused: 1 }, statuses: {}, phasesMs: {}, addresses: [] })
    for (const name of ['totalMs', 'reuseMs', 'clockAheadMs']) expect(summary).not.toHaveProperty(name)
  })
})
