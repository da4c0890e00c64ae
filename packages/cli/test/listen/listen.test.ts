import { createHmac } from 'node:crypto'
import type { ChildProcess } from 'node:child_process'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runAeop, type Run, spawnAeop, untilEnd } from '../run-aeop.ts'
import { startGateway, type RunningGateway } from '../start-gateway.ts'

const STATUS = 'DROPSHIPPER_ORDER_STATUS_UPDATE'
let gateway: RunningGateway
beforeAll(async () => {
  gateway = await startGateway('--quiet')
})
afterAll(async () => void (await gateway.stop()))

interface Listening {
  readonly child: ChildProcess
  /** Waits until stdout has so many lines. */
  lines(count: number): Promise<readonly string[]>
  /** Waits until stderr has a text. */
  says(text: string): Promise<void>
  stop(): Promise<Run>
}

/** Starts `aeop listen` and waits until it receives. */
async function startListen(words: readonly string[] = [], env = {}): Promise<Listening> {
  const child = spawnAeop(['listen', '--gateway', gateway.url, ...words], { env })
  const end = untilEnd(child)
  let stdout = ''
  child.stdout?.on('data', (text: string) => (stdout += text))
  let stderr = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (text: string) => {
      stderr += text
      if (stderr.includes('Ctrl+C')) resolve()
    })
    void end.then(({ stderr: said }) => reject(new Error(said)))
  })
  const stop = (): Promise<Run> => {
    child.kill('SIGINT')
    return end
  }
  onTestFinished(async () => void (await stop()))
  const lines = async (count: number): Promise<readonly string[]> => {
    await expect.poll(() => stdout.split('\n').length - 1, { timeout: 10_000 }).toBeGreaterThanOrEqual(count)
    return stdout.split('\n').slice(0, -1)
  }
  const says = (text: string): Promise<void> => expect.poll(() => stderr, { timeout: 10_000 }).toContain(text)
  return { child, lines, says, stop }
}

const trigger = (...words: string[]) => runAeop(['trigger', '--gateway', gateway.url, ...words])

async function subscriptionOf(appKey: string): Promise<unknown> {
  const answer = await fetch(`${gateway.url}/_aeop/pushes/subscriptions`)
  const { subscriptions } = (await answer.json()) as { subscriptions: { appKey: string }[] }
  return subscriptions.find((subscription) => subscription.appKey === appKey)
}

async function startCallback(status: number) {
  const taken: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      taken.push({ headers: request.headers, body })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push` }
}

describe('aeop listen and aeop trigger', () => {
  it('print a line for a message whose signature is right, and put the earlier subscription back', async () => {
    const earlier = { url: 'http://127.0.0.1:9/push', topics: ['TEST_MESSAGE'] }
    const path = `${gateway.url}/_aeop/pushes/subscriptions/12345678`
    const put = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(earlier) }
    expect((await fetch(path, put)).status).toBe(200)
    const listening = await startListen()
    const sent = await trigger(STATUS, 'orderId=9007199254740993', 'orderStatus=OrderClosed')
    expect(sent).toMatchObject({ code: 0, stderr: '' })
    expect(sent.stdout).toMatch(new RegExp(`^message \\d+ of ${STATUS} is on its way to app 12345678\n$`))
    expect(await listening.lines(1)).toEqual([
      `${STATUS} (53)  order 9007199254740993  OrderClosed  attempt 1  signature verified`,
    ])
    expect((await listening.stop()).code).toBe(0)
    expect(await subscriptionOf('12345678')).toMatchObject(earlier)
  })

  it('pass the raw body and the signature on, and answer the gateway with what came back', async () => {
    const callback = await startCallback(503)
    const listening = await startListen(['--forward', callback.url, '--json'])
    const sent = await trigger(STATUS, 'orderStatus=OrderCreated', '--json')
    const { body, id } = JSON.parse(sent.stdout) as { body: string; id: number }
    const [line] = await listening.lines(1)
    expect(JSON.parse(line ?? '')).toMatchObject({
      topic: STATUS,
      signature: 'verified',
      forwarded: { status: 503, failure: null },
      body,
    })
    expect(callback.taken.map((one) => one.body)).toEqual([body])
    const right = createHmac('sha256', 'helloworld').update(`12345678${body}`).digest('hex')
    expect(callback.taken[0]?.headers.authorization).toBe(right)
    await expect
      .poll(async () => {
        const answer = await fetch(`${gateway.url}/_aeop/pushes`)
        const { messages } = (await answer.json()) as { messages: { id: number; attempts: { status: number }[] }[] }
        return messages.find((message) => message.id === id)?.attempts.map(({ status }) => status)
      })
      .toEqual([503])
  })

  it('say when nothing is there to pass a message on to, and when a signature is wrong', async () => {
    const listening = await startListen(['--forward', 'http://127.0.0.1:9/push', '--print'], {
      AEOP_APP_SECRET: 'another-secret',
    })
    await trigger('TEST_MESSAGE', 'message=hello')
    const [line, body] = await listening.lines(2)
    expect(line).toMatch(/^TEST_MESSAGE \(0\) {2}attempt 1 {2}signature WRONG {2}-> ECONNREFUSED in \d+ ms$/)
    expect(body).toContain('"data":{"message":"hello"}')
    const { stdout, stderr } = await listening.stop()
    expect(stdout + stderr).not.toContain('another-secret')
  })

  it('subscribe again where the state was put back', async () => {
    const earlier = await subscriptionOf('12345678')
    const listening = await startListen(['--topics', 'TEST_MESSAGE'])
    const before = await subscriptionOf('12345678')
    expect((await fetch(`${gateway.url}/_aeop/state/reset`, { method: 'POST' })).status).toBe(200)
    expect(await subscriptionOf('12345678')).toMatchObject({ url: null })
    await expect.poll(() => subscriptionOf('12345678'), { timeout: 10_000 }).toEqual(before)
    await trigger('TEST_MESSAGE', 'message=again')
    await listening.lines(1)
    const { stderr } = await listening.stop()
    expect(stderr.match(/subscribed again/g)).toHaveLength(1)
    expect(await subscriptionOf('12345678')).toEqual(earlier)
  })

  it('leave a callback alone that somebody else has set meanwhile', async () => {
    const listening = await startListen()
    const others = { url: 'http://127.0.0.1:9/others', topics: ['TEST_MESSAGE'] }
    const path = `${gateway.url}/_aeop/pushes/subscriptions/12345678`
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(path, { method: 'PUT', headers, body: JSON.stringify(others) })).status).toBe(200)
    await listening.says('another callback')
    expect((await listening.stop()).code).toBe(0)
    expect(await subscriptionOf('12345678')).toMatchObject(others)
  })

  it('tick the topics that are named', async () => {
    await startListen(['--topics', `${STATUS}, TEST_MESSAGE`])
    expect(await subscriptionOf('12345678')).toMatchObject({ topics: [STATUS, 'TEST_MESSAGE'] })
  })
})

describe('what cannot be meant', () => {
  it.each<[string[], number, RegExp]>([
    [['trigger'], 2, /there is no topic/],
    [['trigger', 'orderId=1'], 2, /there is no topic/],
    [['trigger', 'NOTHING'], 2, /no topic of webhooks.*TEST_MESSAGE/],
    [['trigger', STATUS, 'nothing=1'], 2, /no member "nothing".*buyerId, orderId, orderStatus/],
    [['trigger', STATUS, 'orderId=one'], 2, /whole number/],
    [['trigger', STATUS, '--app-key', '99'], 2, /no application has the key 99.*12345678/],
    [['listen', '--app-key', '99'], 2, /no app of the gateway has this key.*12345678/],
    [['listen', '--forward', 'localhost:3000'], 2, /--forward is no http or https URL/],
    [['listen', '--topics', 'NOTHING'], 2, /no topic of webhooks/],
    [['listen', '--port', '70000'], 2, /--port/],
    [['listen', 'loudly'], 2, /listen/],
  ])('%j', async (words, code, said) => {
    const run = await runAeop([...words, '--gateway', gateway.url])
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' })
    expect(run.stderr).toMatch(said)
  })

  it.each([['listen'], ['trigger', 'TEST_MESSAGE']])('no gateway: %s', async (...words) => {
    const run = await runAeop([...words, '--gateway', 'http://127.0.0.1:9'])
    expect(run).toMatchObject({ code: 3, stdout: '' })
    expect(run.stderr).toContain('aeop gateway')
  })
})
