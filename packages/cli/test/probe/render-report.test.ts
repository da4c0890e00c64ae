import { describe, expect, it } from 'vitest'
import { progressBar } from '../../src/probe/progress-bar.ts'
import { recommend } from '../../src/probe/recommend.ts'
import { renderBars } from '../../src/probe/render-bars.ts'
import { renderReport } from '../../src/probe/render-report.ts'
import { answered, environment, failed } from './samples.ts'

const plain = { paint: (_colour: string, text: string) => text, bold: (text: string) => text }

const near = environment('https://near.example', [
  answered(20, {
    phasesMs: { dns: 2, connect: 4, tls: 6, firstByte: 8, download: 0.25 },
    reuseMs: 7.5,
    clockAheadMs: -1400,
    family: 'IPv6',
    address: '2001:db8::1',
  }),
])
const far = environment('http://far.example', [answered(40, { phasesMs: { connect: 10, firstByte: 30 }, status: 503 })])
const dead = environment('https://dead.example', [
  failed(),
  failed({ failure: 'timeout', during: 'firstByte' }),
  failed({ failure: 'tls', during: 'tls', code: 'CERT_HAS_EXPIRED' }),
])

describe('renderBars', () => {
  it('stacks the phases to one scale, as wide as the terminal', () => {
    // 12 columns of names, 12 of numbers: 40 are left, one for each millisecond.
    const lines = renderBars([near, far, dead], { ...plain, columns: 64 })
    expect(lines).toEqual([
      `near.example  ${'.'.repeat(2)}${'-'.repeat(4)}${'='.repeat(6)}${'#'.repeat(8)} 20 ms`,
      `far.example   ${'-'.repeat(10)}${'#'.repeat(30)} 40 ms`,
      'dead.example  not reached',
      '',
      'medians: . dns  - connect  = tls  # first byte  + download',
    ])
    expect(Math.max(...lines.slice(0, 3).map((line) => line.length))).toBeLessThanOrEqual(64)
  })

  it('tells what was not reached from what was stopped before its turn', () => {
    const lines = renderBars([near, dead, environment('https://next.example', [])], plain)
    expect(lines.slice(1, 3)).toEqual(['dead.example  not reached', 'next.example  not measured'])
  })

  it('colours each phase', () => {
    const [line] = renderBars([far], { columns: 64, paint: (colour, text) => `<${colour} ${text.length}>` })
    expect(line).toBe('far.example  <blue 10><green 31> 40 ms')
  })

  it('draws in a terminal too narrow for it, and without one', () => {
    expect(renderBars([far], { ...plain, columns: 5 })[0]).toBe('far.example  ---####### 40 ms')
    expect(renderBars([far], plain)[0]).toHaveLength('far.example  '.length + 57 + ' 40 ms'.length)
  })
})

it('renders the whole report', () => {
  const summaries = [near, far, dead]
  expect(renderReport(summaries, recommend(summaries), plain).split('\n')).toEqual([
    'Milliseconds, median/p95; reuse: on a kept connection',
    'environment   dns      connect  tls      first byte  download  total  reuse',
    'near.example  2.0/2.0  4.0/4.0  6.0/6.0  8.0/8.0     0.3/0.3   20/20  7.5/7.5',
    'far.example   -        10/10    -        30/30       -         40/40  -',
    'dead.example  -        -        -        -           -         -      -',
    '',
    'Answers',
    'environment   answered  status   clock   address             failures',
    'near.example  1/1       1 x 200  -1.4 s  2001:db8::1 (IPv6)  -',
    'far.example   1/1       1 x 503  -       192.0.2.1 (IPv4)    -',
    'dead.example  0/3       -        -       -                   1 x refused, 1 x timeout (first byte), 1 x tls (CERT_HAS_EXPIRED)',
    '',
    'Picture',
    ...renderBars(summaries, plain),
    '',
    'Recommended',
    'TOP: near.example',
    '  the only one left to choose',
    '  median total 20 ms, no failures',
  ])
})

it('renders tables as paragraphs where the terminal is too narrow for them', () => {
  const lines = renderReport([near, far, dead], [], { ...plain, columns: 60 }).split('\n')
  expect(lines.slice(0, lines.indexOf('Picture'))).toEqual([
    'Milliseconds, median/p95; reuse: on a kept connection',
    'near.example',
    '  dns 2.0/2.0  connect 4.0/4.0  tls 6.0/6.0',
    '  first byte 8.0/8.0  download 0.3/0.3  total 20/20',
    '  reuse 7.5/7.5',
    'far.example',
    '  connect 10/10  first byte 30/30  total 40/40',
    'dead.example',
    '',
    'Answers',
    'near.example',
    '  answered 1/1  status 1 x 200  clock -1.4 s',
    '  address 2001:db8::1 (IPv6)',
    'far.example',
    '  answered 1/1  status 1 x 503  address 192.0.2.1 (IPv4)',
    'dead.example',
    '  answered 0/3',
    '  failures 1 x refused, 1 x timeout (first byte), 1 x tls (CERT_HAS_EXPIRED)',
    '',
  ])
})

it('shows nothing but the failures where no environment was reached', () => {
  expect(renderReport([dead, environment('https://later.example', [])], [], plain).split('\n')).toEqual([
    'Answers',
    'environment    answered  status  clock  address  failures',
    'dead.example   0/3       -       -      -        1 x refused, 1 x timeout (first byte), 1 x tls (CERT_HAS_EXPIRED)',
    'later.example  0/0       -       -      -        -',
  ])
})

it.each([
  [1449, '+1.4 s'],
  [-20, '0.0 s'],
  [-3_600_000, '-3600.0 s'],
])('shows a clock that is %d ms ahead', (clockAheadMs, shown) => {
  const report = renderReport([environment('https://a.example', [answered(1, { clockAheadMs })])], [], plain)
  expect(report).toMatch(new RegExp(`^a\\.example +1/1 +1 x 200 +${shown.replace('+', '\\+')} +192`, 'm'))
})

it.each([
  [0, `[${' '.repeat(20)}] 0 % a`],
  [0.5, `[${'#'.repeat(10)}${' '.repeat(10)}] 50 % a`],
  [1, `[${'#'.repeat(20)}] 100 % a`],
])('draws the progress %d', (share, line) => expect(progressBar(share, 'a')).toBe(line))
