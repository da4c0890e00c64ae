import { createGateway, faultProfiles, type Gateway } from '@aeop/gateway'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runHere } from './run-here.ts'
import { startGateway } from './start-gateway.ts'

let gateway: Gateway
beforeEach(async () => {
  gateway = await createGateway({ port: 0 })
})
afterEach(() => gateway.close())

const faults = (...words: string[]) => runHere(['faults', ...words, '--gateway', gateway.url])

describe('aeop faults', () => {
  it('without rules lists the profiles', async () => {
    const { code, stdout } = await faults()
    expect(code).toBe(0)
    expect(stdout.split('\n')[0]).toBe('no faults in force')
    for (const { name, summary } of faultProfiles) expect(stdout).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'))
  })

  it('uses a profile, lists, seeds, removes and clears', async () => {
    expect((await faults('use', 'flaky')).stdout).toMatch(/^1: drop share=0\.1 \(hit 0 of 0 calls\)\n2: refusal/)
    expect((await faults('seed', '9')).stdout).toMatch(/\nseed 9\n$/)
    expect((await faults('remove', '1')).stdout).toMatch(/^2: refusal/)
    expect((await faults('list')).stdout).toMatch(/^2: refusal/)
    expect((await faults('clear')).stdout).toMatch(/^no faults in force/)
    expect(gateway.faults.list()).toEqual([])
  })

  it.each([
    [
      'add drop --after --method aliexpress.ds.order.create --method taobao.* --count 1 --skip 2',
      { kind: 'drop', after: true, methods: ['aliexpress.ds.order.create', 'taobao.*'], count: 1, skip: 2 },
    ],
    [
      'add latency --ms 2000 --jitter 50 --share 0.25 --protocol iop --access read',
      { kind: 'latency', ms: 2000, jitter: 50, share: 0.25, protocol: 'iop', access: 'read' },
    ],
    ['add refusal --refusal ApiCallLimit', { kind: 'refusal', refusal: 'ApiCallLimit' }],
    ['add html --status 200', { kind: 'html', status: 200 }],
    ['add empty', { kind: 'empty' }],
    ['add cut-off --bytes 12', { kind: 'cut-off', bytes: 12 }],
    ['add truncated --bytes 12', { kind: 'truncated', bytes: 12 }],
    ['add gzip --form unlabelled', { kind: 'gzip', form: 'unlabelled' }],
    ['add drip --bytes-per-second 10', { kind: 'drip', bytesPerSecond: 10 }],
    ['add content-type --content-type text/html', { kind: 'content-type', contentType: 'text/html' }],
  ])('%s', async (words, rule) => {
    const { code, stdout } = await faults(...words.split(' '), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ id: '1', ...rule, seen: 0, hits: 0 })
    expect(gateway.faults.list()).toEqual([{ id: '1', ...rule, seen: 0, hits: 0 }])
  })

  it('says what it added', async () => {
    expect((await faults('add', 'html', '--status', '503', '--method', 'a.*')).stdout).toBe(
      'added 1: html methods=a.* status=503 (hit 0 of 0 calls)\n',
    )
  })

  it.each([
    ['lst', /first word is none of this command.*did you mean list\?/s],
    ['use', /use takes the name of a profile/],
    ['use flaky slow', /use takes the name of a profile/],
    ['clear all', /clear takes nothing behind it/],
    ['list --count 1', /--count belongs to add/],
    ['add', /add takes a kind of fault/],
    ['seed two', /seed is no number/],
    ['add latency --ms soon', /ms is no number/],
    ['add latency', /a latency fault needs the member ms/],
    ['add lightning', /./],
    ['add drop --bytes 3', /./],
    ['use stormy', /no profile of faults is called "stormy"/],
    ['remove 5', /no fault rule in force has the id "5"/],
  ])('%s is wrong usage', async (words, problem) => {
    const { code, stdout, stderr } = await faults(...words.split(' '))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(problem)
    expect(gateway.faults.list()).toEqual([])
  })

  it('without a gateway ends with the code of a transport', async () => {
    const { code, stderr } = await runHere(['faults', '--gateway', 'http://127.0.0.1:1'])
    expect(code).toBe(3)
    expect(stderr).toContain('aeop gateway')
  })
})

describe('aeop gateway --faults', () => {
  it('has its faults from the start', async () => {
    const running = await startGateway('--faults', 'outage', '--fault-seed', '7')
    try {
      expect((await fetch(`${running.url}/router/rest?method=taobao.time.get`)).status).toBe(503)
      const { stdout } = await runHere(['faults', '--gateway', running.url])
      expect(stdout).toBe('1: html status=503 (hit 1 of 1 calls)\nseed 7\n')
    } finally {
      await running.stop()
    }
  })

  it('names no profile: refused with those there are', async () => {
    const { code, stderr } = await runHere(['gateway', '--port', '0', '--faults', 'flakey'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/--faults names no profile.*did you mean flaky\?/s)
    expect((await runHere(['gateway', '--port', '0', '--fault-seed', '-1'])).code).toBe(2)
  })
})
