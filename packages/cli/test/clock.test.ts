import { createGateway, type Gateway } from '@aeop/gateway'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from './free-port.ts'
import { runHere } from './run-here.ts'

const NOON = Date.UTC(2019, 0, 1, 4)

let gateway: Gateway
beforeAll(async () => {
  gateway = await createGateway({ port: 0, clock: NOON })
  gateway.clock.freeze()
})
afterAll(() => gateway.close())

const clock = (...words: readonly string[]) => runHere(['clock', ...words, '--gateway', gateway.url])

describe('aeop clock', () => {
  it('shows, sets and moves the time of a running gateway', async () => {
    gateway.clock.set(NOON)
    expect((await clock()).stdout).toBe('2019-01-01T04:00:00.000Z\n')
    expect((await clock('now')).stdout).toBe('2019-01-01T04:00:00.000Z\n')
    expect((await clock('advance', '2h30m')).stdout).toBe('2019-01-01T06:30:00.000Z\n')
    expect((await clock('advance', 'P30D')).stdout).toBe('2019-01-31T06:30:00.000Z\n')
    expect(await clock('set', '2026-01-01T00:00:00+08:00')).toMatchObject({
      code: 0,
      stdout: '2025-12-31T16:00:00.000Z\n',
    })
    expect(gateway.clock.now()).toBe(Date.UTC(2025, 11, 31, 16))
  })

  it('stops it, lets it run and puts it back, and says on stderr what is unusual', async () => {
    gateway.clock.set(Date.now() + 2 * 86_400_000 + 3_600_000 + 30_000)
    expect((await clock('freeze')).stderr).toMatch(
      /^note: it stands still, it is 2d 1h ahead of this machine's clock\n$/,
    )
    expect((await clock('run')).stderr).toMatch(/^note: it is 2d 1h ahead/)
    expect(gateway.clock.reading().frozen).toBe(false)
    expect((await clock('reset')).stderr).toBe('')
    expect(gateway.clock.reading().offset).toBe(0)
    gateway.clock.freeze()
  })

  it('prints one JSON document when asked to', async () => {
    gateway.clock.set(NOON)
    const { stdout, stderr } = await clock('--json')
    expect(JSON.parse(stdout)).toMatchObject({ now: NOON, iso: '2019-01-01T04:00:00.000Z', frozen: true })
    expect(stderr).toBe('')
  })

  it.each([
    [['stop'], /no action of this command\. Use now, set, advance, freeze, run, reset/],
    [['advanse', '1h'], /did you mean advance\?/],
    [['set'], /a word is missing\. Write aeop clock set/],
    [['now', 'then'], /too many words\. Write aeop clock now/],
    [['advance', 'soon'], /"soon" is no duration/],
    [['set', 'noon'], /"noon" is no time/],
    [['now', '--gateway', 'SG'], /given twice/],
  ])('refuses %j', async (words, problem) => {
    const before = gateway.clock.now()
    const { code, stdout, stderr } = await clock(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(gateway.clock.now()).toBe(before)
  })

  it('finds the gateway in the environment, and names one that is not there', async () => {
    const found = await runHere(['clock'], { env: { AEOP_GATEWAY: `${gateway.url}/` } })
    expect(found.code).toBe(0)
    const url = `http://127.0.0.1:${await freePort()}`
    const { code, stderr } = await runHere(['clock', '--gateway', url])
    expect(code).toBe(3)
    expect(stderr).toBe(`aeop: no gateway answers at ${url}. Start one: aeop gateway.\n`)
    expect((await runHere(['clock'], { env: { AEOP_GATEWAY: 'SG' } })).stderr).toContain('is no URL')
  })

  it('says so when what answers is no gateway', async () => {
    const other = await runHere(['clock', '--gateway', `${gateway.url}/router/rest`, '--json'])
    // The path is not part of a gateway's address.
    expect(other.code).toBe(0)
  })
})
