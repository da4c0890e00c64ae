import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createGateway } from '../../src/index.ts'
import { ask, NOON, openGateway, topCall } from '../ask.ts'
import { APP, openBoth } from './open-both.ts'
import { openReceiver, pushSign } from './receiver.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STATUS = 'DROPSHIPPER_ORDER_STATUS_UPDATE'

describe('a message to a callback', () => {
  it('is posted as the document shows it, signed over the app key and the raw body', async () => {
    const { receiver, gateway } = await openBoth()
    gateway.pushes.trigger(STATUS, { appKey: APP, accountId: '1234', data: { orderStatus: 'paymentFailedEvent' } })
    await gateway.idle()
    const [message] = receiver.received
    expect(message?.body).toBe(
      '{"data":{"buyerId":1861703697,"orderId":1105933950463697,"orderStatus":"paymentFailedEvent"},"message_type":53,"seller_id":"1234","site":"ae_global","timestamp":1546315200}',
    )
    expect(message?.authorization).toBe(pushSign(APP, message?.body ?? '', 'helloworld'))
    expect(message?.authorization).toMatch(/^[\da-f]{64}$/)
    expect(message).toMatchObject({ method: 'POST', contentType: 'application/json' })
  })

  it('is signed as the published vector is', () => {
    const file = new URL('../../../../facts/vectors/iop.json', import.meta.url)
    const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
      vectors: { name: string; body: string; secret: string; signature: string; params: { app_key: string } }[]
    }
    const vector = vectors.find(({ name }) => name === 'lazada-push-authorization')
    if (vector === undefined) throw new Error('the vector is gone')
    // The signer of these tests is the one that judges the gateway, so it is judged first.
    expect(pushSign(vector.params.app_key, vector.body, vector.secret)).toBe(vector.signature)
  })

  it('writes ids digit by digit, longer ones than a JavaScript number is exact, and text in UTF-8', async () => {
    const { receiver, gateway } = await openBoth()
    const data = { orderId: '9007199254740993123', orderStatus: 'доставлено “ok”' }
    gateway.pushes.trigger(STATUS, { appKey: APP, data })
    await gateway.idle()
    const [message] = receiver.received
    expect(message?.body).toContain('"orderId":9007199254740993123,"orderStatus":"доставлено “ok”"')
    expect(message?.authorization).toBe(pushSign(APP, message?.body ?? '', 'helloworld'))
  })

  it('is in the log with its attempt, and the log holds no secret and no signature', async () => {
    const { gateway, receiver } = await openBoth()
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    const [message] = gateway.pushes.list()
    expect(message).toMatchObject({
      appKey: APP,
      topic: 'TEST_MESSAGE',
      type: 0,
      createdAt: NOON,
      state: 'delivered',
      attempts: [{ number: 1, at: NOON, status: 200, failure: null, milliseconds: expect.any(Number) }],
    })
    const text = JSON.stringify(gateway.pushes.list())
    expect(text).not.toContain('helloworld')
    expect(text).not.toContain(receiver.received[0]?.authorization)
  })

  it('goes over a connection that stays open, and over a new one where the other side closed it', async () => {
    const { receiver, gateway } = await openBoth()
    for (let count = 0; count < 5; count++) gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(receiver.connections()).toBe(1)
    receiver.answer = (response) => {
      response.shouldKeepAlive = false
      response.end(() => response.socket?.destroy())
    }
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    receiver.answer = 200
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(gateway.pushes.list().every(({ attempts }) => attempts.length === 1)).toBe(true)
    expect(gateway.pushes.list({ state: 'delivered' })).toHaveLength(7)
  })

  it('leaves no connection open to a callback whose answers do not end', async () => {
    const { receiver, gateway } = await openBoth()
    const ended: Promise<void>[] = []
    receiver.answer = (response) => {
      ended.push(new Promise((resolve) => response.on('close', resolve)))
      response.writeHead(200).write('{')
    }
    for (let count = 0; count < 3; count++) gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(gateway.pushes.list({ state: 'delivered' })).toHaveLength(3)
    await Promise.all(ended)
    expect(ended).toHaveLength(3)
  })
})

describe('a message that is not acknowledged', () => {
  it.each([201, 204, 302, 500])('comes again after a status %i', async (status) => {
    const { receiver, gateway } = await openBoth()
    receiver.answer = (response) => {
      response.writeHead(status, { location: `${receiver.url}/elsewhere` }).end()
    }
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(receiver.received).toHaveLength(1)
    expect(gateway.pushes.list()[0]).toMatchObject({ state: 'waiting', attempts: [{ status }] })
    receiver.answer = 200
    gateway.clock.advance(30 * MINUTE - 1)
    await gateway.idle()
    expect(receiver.received).toHaveLength(1)
    gateway.clock.advance(1)
    await gateway.idle()
    expect(receiver.received).toHaveLength(2)
    expect(receiver.received[1]).toEqual(receiver.received[0])
    expect(gateway.pushes.list()[0]).toMatchObject({ state: 'delivered', attempts: [{ number: 1 }, { number: 2 }] })
  })

  it('comes again where the answer takes longer than 500 ms, and calls are answered meanwhile', async () => {
    const { receiver, gateway } = await openBoth()
    let release = (): void => {}
    receiver.answer = (response) => {
      release = () => void response.writeHead(200).end()
    }
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    const idle = gateway.idle()
    const reply = await ask(gateway, '/router/rest', topCall)
    expect(reply.status).toBe(200)
    expect(gateway.pushes.list()[0]?.attempts).toEqual([])
    await idle
    release()
    const [attempt] = gateway.pushes.list()[0]?.attempts ?? []
    expect(attempt).toMatchObject({ status: null, failure: 'no answer within 500 ms' })
  })

  it('is tried 13 times in turn, each at its time, when the clock jumps 7 hours', async () => {
    const { receiver, gateway } = await openBoth()
    await receiver.close()
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    gateway.clock.advance(7 * HOUR)
    await gateway.idle()
    const [message] = gateway.pushes.list()
    expect(message?.state).toBe('given-up')
    expect(message?.attempts.map(({ at }) => (at - NOON) / MINUTE)).toEqual([
      0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360,
    ])
    expect(new Set(message?.attempts.map(({ failure }) => failure))).toEqual(new Set(['ECONNREFUSED']))
  })

  it('comes again where what answers speaks no HTTP, and not where an answer breaks off or floods behind its status', async () => {
    const { receiver, gateway } = await openBoth()
    receiver.answer = (response) => {
      response.socket?.end('no HTTP at all')
    }
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(gateway.pushes.list()[0]).toMatchObject({ state: 'waiting', attempts: [{ status: null }] })
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('{', () => response.socket?.destroy())
    }
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    receiver.answer = (response) => {
      response.on('error', () => undefined)
      response.writeHead(200).write('x'.repeat(200_000))
    }
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(gateway.pushes.list({ state: 'delivered' })).toHaveLength(2)
  })

  it('comes again where the certificate of an https callback is from nobody in particular', async () => {
    const fixture = (name: string): Buffer =>
      readFileSync(new URL(`../../../cli/test/fixtures/localhost.${name}.pem`, import.meta.url))
    const server = createServer({ cert: fixture('cert'), key: fixture('key') }, (_request, response) => response.end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    const gateway = await openGateway()
    const { port } = server.address() as AddressInfo
    gateway.pushes.subscribe(APP, { url: `https://localhost:${port}/push` })
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    expect(gateway.pushes.list()[0]).toMatchObject({
      state: 'waiting',
      attempts: [{ status: null, failure: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    })
  })

  it('is given up where the app has taken its callback away', async () => {
    const { receiver, gateway } = await openBoth()
    receiver.answer = 500
    gateway.pushes.trigger('TEST_MESSAGE', { appKey: APP })
    await gateway.idle()
    gateway.pushes.subscribe(APP, { url: null })
    gateway.clock.advance(HOUR)
    await gateway.idle()
    expect(gateway.pushes.list()[0]).toMatchObject({ state: 'given-up', attempts: [{ number: 1 }] })
  })
})

describe('a file that keeps the state', () => {
  it('delivers what was waiting, and what was under way, when it is opened again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aeop-push-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const receiver = await openReceiver()
    const db = join(folder, 'shop.db')
    const first = await createGateway({ port: null, clock: NOON, db })
    first.pushes.subscribe(APP, { url: receiver.url })
    receiver.answer = 500
    first.pushes.trigger(STATUS, { appKey: APP, data: { orderId: 1 } })
    await first.idle()
    const arrived = new Promise<void>((resolve) => {
      receiver.answer = () => resolve()
    })
    first.pushes.trigger(STATUS, { appKey: APP, data: { orderId: 2 } })
    void first.idle()
    await arrived
    await first.close()
    receiver.received.length = 0
    receiver.answer = 200
    const second = await openGateway({ db, clock: NOON + HOUR })
    await second.idle()
    const orders = receiver.received.map(({ body }) => (JSON.parse(body) as { data: { orderId: number } }).data.orderId)
    expect(orders.toSorted((one, other) => one - other)).toEqual([1, 2])
    expect(second.pushes.list().map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  })
})
