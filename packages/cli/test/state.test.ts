import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway, type Gateway } from '@aeop/gateway'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runHere } from './run-here.ts'
import { startGateway } from './start-gateway.ts'

let gateway: Gateway
let folder = ''
beforeAll(async () => {
  gateway = await createGateway({ port: 0, clock: '2019-01-01T12:00:00+08:00' })
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
})
afterAll(async () => {
  await gateway.close()
  rmSync(folder, { recursive: true })
})

const state = (...words: readonly string[]) => runHere(['state', ...words, '--gateway', gateway.url])

describe('aeop state', () => {
  it('shows what there is', async () => {
    const { stdout, code } = await state()
    expect(code).toBe(0)
    expect(stdout).toMatch(/^app +1$/m)
    expect(stdout).toMatch(/^product +\d+$/m)
    expect(JSON.parse((await state('show', '--json')).stdout)).toMatchObject({ counts: { app: 1 } })
  })

  it('keeps and puts back', async () => {
    expect((await state('list')).stdout).toBe('no snapshots\n')
    expect((await state('snapshot', 'before')).stdout).toBe('before\n')
    expect((await state('snapshot')).stdout).toBe('snapshot-1\n')
    expect((await state('list')).stdout).toMatch(/^before {6}2019-01-01T04:.*Z\nsnapshot-1 {2}2019-01-01T04:.*Z\n$/)
    await state('app', '12345678', 'name=Another', 'status=online')
    expect(gateway.state.apps.find('12345678')).toMatchObject({ name: 'Another', status: 'online' })
    expect((await state('restore', 'before')).code).toBe(0)
    expect(gateway.state.apps.find('12345678')?.name).not.toBe('Another')
    expect((await state('forget', 'before')).code).toBe(0)
    expect(await state('restore', 'before')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^aeop: there is no snapshot "before".*\n$/),
    })
  })

  it('changes apps and accounts: text, null, lists and objects', async () => {
    const words = [
      'callbackUrl=http://127.0.0.1:3000/a?b=c',
      'addresses=["127.0.0.1"]',
      'quota={"perDay":3}',
      'secret=new-secret',
    ]
    const { stdout, code } = await state('app', '12345678', ...words)
    expect(code).toBe(0)
    expect(stdout).not.toContain('new-secret')
    expect(gateway.state.apps.find('12345678')).toMatchObject({
      callbackUrl: 'http://127.0.0.1:3000/a?b=c',
      addresses: ['127.0.0.1'],
      quota: { perDay: 3, apiPerDay: null },
      secret: 'new-secret',
    })
    await state('app', '12345678', 'callbackUrl=null')
    expect(gateway.state.apps.find('12345678')?.callbackUrl).toBeNull()
    await state('account', '220000458001', 'dropshipper=unverified')
    expect(gateway.state.accounts.find('220000458001')?.dropshipper).toBe('unverified')
    expect(JSON.parse((await state('account', '220000458001')).stdout)).toMatchObject({ dropshipper: 'unverified' })
    await state('reset')
    expect(gateway.state.apps.find('12345678')?.secret).toBe('helloworld')
  })

  it('moves orders', async () => {
    const [waiting] = gateway.state.orders.list({ status: 'WAIT_SELLER_SEND_GOODS' })
    const { orderId } = waiting ?? expect.unreachable()
    const { stdout, stderr } = await state('order', orderId, 'ship')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ orderId, status: 'WAIT_BUYER_ACCEPT_GOODS' })
    expect(JSON.parse((await state('order', orderId, 'dispute')).stdout)).toMatchObject({ status: 'IN_ISSUE' })
    expect((await state('order', orderId, 'withdraw')).code).toBe(0)
    expect((await state('order', orderId, 'pay')).code).toBe(2)
    expect((await state('order')).stdout).toMatch(/^\d+ {2}[A-Z_]+ +\d{4}-/)
  })

  it('saves to a new file that a gateway opens', async () => {
    const path = join(folder, 'saved.db')
    expect((await state('save', path)).stdout).toBe(`${path}\n`)
    expect(existsSync(path)).toBe(true)
    expect(await state('save', path)).toMatchObject({ code: 2, stderr: expect.stringContaining('exists already') })
    const opened = await startGateway('--db', path)
    onTestFinished(async () => void (await opened.stop()))
    const { stdout } = await runHere(['state', 'show', '--json', '--gateway', opened.url])
    expect(JSON.parse(stdout)).toEqual({ counts: gateway.state.counts() })
  })

  it.each([
    [['snapshots'], /did you mean snapshot\?/],
    [['restore'], /Write aeop state restore NAME/],
    [['app', '12345678', 'online'], /member 1 has no =/],
    [['app', '12345678', 'status=live'], /\/status: must be one of test, online/],
    [['app', '12345678', 'colour=red'], /"colour" is not known here/],
    [['app', '7'], /no app has this key/],
    [['order', '7'], /there is no order 7/],
    [['order', '7', 'burn'], /Use one of pay, ship, deliver, confirm, cancel, dispute, refund, withdraw/],
    [['snapshot', '../up'], /\/name: must match pattern/],
    [['order', '../clock'], /no order/],
    [['app', '..'], /is empty or has dots alone/],
    [['restore', ''], /is empty or has dots alone/],
    [['order', '.', 'ship'], /is empty or has dots alone/],
  ])('refuses %j', async (words, problem) => {
    const { code, stdout, stderr } = await state(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })
})

describe('a gateway with an admin token', () => {
  it('is asked with it, from the option or the environment, and the token is never shown', async () => {
    const token = 'a-token-of-mine'
    const guarded = await startGateway('--admin-token', token)
    onTestFinished(async () => void (await guarded.stop()))
    const words = ['state', '--gateway', guarded.url]
    expect((await runHere([...words, '--admin-token', token])).code).toBe(0)
    expect((await runHere(words, { env: { AEOP_ADMIN_TOKEN: token } })).code).toBe(0)
    for (const wrong of [[], ['--admin-token', 'another']]) {
      const { code, stderr } = await runHere([...words, ...wrong])
      expect(code).toBe(2)
      expect(stderr).toMatch(/^aeop: the admin token .*\. Give the one .*--admin-token TOKEN, or AEOP_ADMIN_TOKEN\.\n$/)
      expect(stderr).not.toMatch(/a-token-of-mine|another/)
    }
    expect((await runHere([...words, '--admin-token', 'a b'])).stderr).toMatch(/characters that no token has/)
  })
})

it.each([
  ['<html>hello</html>', 200],
  ['"hello"', 200],
  ['null', 200],
  ['null', 404],
])('what answers %s with status %i is no gateway', async (answer, status) => {
  const server = createServer((_request, response) => void response.writeHead(status).end(answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const words of [['clock'], ['state'], ['faults']]) {
    const { code, stdout, stderr } = await runHere([...words, '--gateway', url])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^aeop: what answers at \S+ is no gateway of aeop: status \d+, .*\. Is this the URL/)
  }
})
