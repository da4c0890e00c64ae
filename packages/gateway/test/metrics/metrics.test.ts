import { describe, expect, it } from 'vitest'
import type { Gateway } from '../../src/index.ts'
import { writeMetrics } from '../../src/metrics/metric-family.ts'
import { ask, openGateway, syncCall, topCall } from '../ask.ts'

interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

interface Parsed {
  readonly samples: readonly Sample[]
  readonly types: ReadonlyMap<string, string>
}

const LINE =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"(?:,|(?=\})))*)\})? (-?(?:\d+(?:\.\d+)?(?:e[+-]\d+)?)|[+-]Inf|NaN)$/

/** Reads the text form 0.0.4 by its grammar, written from its description apart from what writes it. */
function parse(text: string): Parsed {
  expect(text.endsWith('\n')).toBe(true)
  const types = new Map<string, string>()
  const helps = new Set<string>()
  const samples: Sample[] = []
  const seen = new Set<string>()
  for (const line of text.slice(0, -1).split('\n')) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? []
    if (kind === 'HELP') {
      expect(helps.has(name)).toBe(false)
      helps.add(name)
    } else if (kind === 'TYPE') {
      expect(['counter', 'gauge', 'histogram']).toContain(rest)
      expect(types.has(name)).toBe(false)
      types.set(name, rest)
    } else {
      const [, sample = '', labelText = '', value = ''] = LINE.exec(line) ?? expect.unreachable(`no sample: ${line}`)
      const labels = Object.fromEntries(
        [...labelText.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', text = '']) => [
          label,
          text.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)),
        ]),
      )
      const family = types.has(sample) ? sample : sample.replace(/_(bucket|sum|count)$/, '')
      // Its type stands before the first sample of a metric.
      expect(types.has(family)).toBe(true)
      expect(helps.has(family)).toBe(true)
      expect(seen.has(`${sample}{${labelText}}`)).toBe(false)
      seen.add(`${sample}{${labelText}}`)
      samples.push({ name: sample, labels, value: Number(value.replace('Inf', 'Infinity')) })
    }
  }
  return { samples, types }
}

const read = async (gateway: Gateway) => parse(await (await gateway.fetch(`${gateway.url}/metrics`)).text())

const valueOf = ({ samples }: Parsed, name: string, labels: Record<string, string> = {}) =>
  samples.find((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))
    ?.value

describe('GET /metrics', () => {
  it('counts calls by endpoint, method, outcome and code', async () => {
    const gateway = await openGateway()
    for (let count = 0; count < 3; count += 1) await ask(gateway, '/router/rest', topCall)
    await ask(gateway, '/router/rest', { ...topCall, sign: 'WRONG' })
    await ask(gateway, '/sync', syncCall)
    await ask(gateway, '/sync', { ...syncCall, method: 'no.such.method' })
    const metrics = await read(gateway)
    const calls = metrics.samples.filter(({ name }) => name === 'aeop_calls_total')
    expect(
      calls.map(({ labels, value }) => [
        labels['endpoint'],
        labels['method'],
        labels['outcome'],
        labels['code'],
        value,
      ]),
    ).toEqual([
      ['top', 'taobao.time.get', 'answered', '', 3],
      ['top', 'taobao.time.get', 'refused', '25', 1],
      ['sync', 'aliexpress.ds.text.search', 'answered', '', 1],
      ['sync', '', 'refused', 'InvalidApiPath', 1],
    ])
    expect(metrics.types.get('aeop_calls_total')).toBe('counter')
  })

  it('has one series for all methods that the catalogue does not have', async () => {
    const gateway = await openGateway()
    for (let count = 0; count < 20; count += 1)
      await ask(gateway, '/router/rest', { ...topCall, method: `no.${count}` })
    const { samples } = await read(gateway)
    expect(samples.filter(({ name }) => name === 'aeop_calls_total').map(({ value }) => value)).toEqual([20])
  })

  it('has the times of all calls in a histogram that adds up', async () => {
    const gateway = await openGateway()
    for (let count = 0; count < 7; count += 1) await ask(gateway, '/router/rest', topCall)
    const metrics = await read(gateway)
    const buckets = metrics.samples.filter(
      ({ name, labels }) => name === 'aeop_call_duration_seconds_bucket' && labels['endpoint'] === 'top',
    )
    const ends = buckets.map(({ labels }) => Number(labels['le']?.replace('+Inf', 'Infinity')))
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    expect(ends.at(-1)).toBe(Infinity)
    const counts = buckets.map(({ value }) => value)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBe(7)
    expect(valueOf(metrics, 'aeop_call_duration_seconds_count', { endpoint: 'top' })).toBe(7)
    const sum = valueOf(metrics, 'aeop_call_duration_seconds_sum', { endpoint: 'top' }) ?? 0
    const recorded = gateway.requests().reduce((total, { ms }) => total + ms, 0)
    expect(sum).toBeCloseTo(recorded / 1000, 6)
  })

  it('counts faults by kind', async () => {
    const gateway = await openGateway()
    gateway.faults.add({ kind: 'latency', ms: 1, count: 2 })
    for (let count = 0; count < 3; count += 1) await ask(gateway, '/router/rest', topCall)
    const metrics = await read(gateway)
    expect(valueOf(metrics, 'aeop_faults_total', { kind: 'latency' })).toBe(2)
    expect(valueOf(metrics, 'aeop_fault_rules')).toBe(gateway.faults.list().length)
  })

  it('counts a call that a fault kept from being run as lost, and neither as answered nor as refused', async () => {
    const gateway = await openGateway()
    gateway.faults.add({ kind: 'empty', count: 2 })
    for (let count = 0; count < 3; count += 1) await ask(gateway, '/router/rest', topCall)
    const metrics = await read(gateway)
    for (const [outcome, count] of [
      ['lost', 2],
      ['answered', 1],
      ['refused', undefined],
    ] as const)
      expect(valueOf(metrics, 'aeop_calls_total', { outcome })).toBe(count)
  })

  it('shows the messages that wait', async () => {
    const gateway = await openGateway()
    // Nobody listens there.
    gateway.pushes.subscribe('12345678', { url: 'http://127.0.0.1:9/push' })
    gateway.pushes.trigger('DROPSHIPPER_ORDER_STATUS_UPDATE', { appKey: '12345678' })
    await gateway.idle()
    const metrics = await read(gateway)
    expect(valueOf(metrics, 'aeop_messages', { state: 'waiting' })).toBe(1)
    expect(valueOf(metrics, 'aeop_messages', { state: 'delivered' })).toBe(0)
  })

  it('shows the clock, the state and the process', async () => {
    const gateway = await openGateway()
    gateway.clock.freeze()
    gateway.clock.set('2030-01-01T00:00:00Z')
    const metrics = await read(gateway)
    expect(valueOf(metrics, 'aeop_clock_seconds')).toBe(Date.UTC(2030, 0, 1) / 1000)
    expect(valueOf(metrics, 'aeop_clock_frozen')).toBe(1)
    const orders = gateway.state.orders.list({ limit: 500 }).length
    expect(valueOf(metrics, 'aeop_state_rows', { table: 'trade_order' })).toBe(orders)
    expect(valueOf(metrics, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
    const info = metrics.samples.find(({ name }) => name === 'aeop_build_info')
    expect(info).toMatchObject({
      value: 1,
      labels: { node: process.version, version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    })
  })

  it('is the text form 0.0.4, for reading alone', async () => {
    const gateway = await openGateway()
    const answer = await gateway.fetch(`${gateway.url}/metrics`)
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const refused = await gateway.fetch(`${gateway.url}/metrics`, { method: 'POST' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

it('labels and helps are escaped', () => {
  const text = writeMetrics([
    { name: 'a', type: 'gauge', help: 'two\nlines and \\', samples: [{ labels: { b: 'x"y\\z\n' }, value: Infinity }] },
    { name: 'c', type: 'gauge', help: 'none.', samples: [{ value: NaN }, { labels: { d: '-' }, value: -Infinity }] },
  ])
  expect(text.split('\n')).toEqual([
    String.raw`# HELP a two\nlines and \\`,
    '# TYPE a gauge',
    String.raw`a{b="x\"y\\z\n"} +Inf`,
    '# HELP c none.',
    '# TYPE c gauge',
    'c NaN',
    'c{d="-"} -Inf',
    '',
  ])
  expect(parse(text).samples[0]?.labels).toEqual({ b: 'x"y\\z\n' })
})
