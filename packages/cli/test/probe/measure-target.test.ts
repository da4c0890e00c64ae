import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { measureTarget } from '../../src/probe/measure-target.ts'
import type { AnsweredSample, Phase, Sample } from '../../src/probe/sample.ts'
import { freePort } from '../free-port.ts'
import { startServer } from '../start-server.ts'
import { startSocket } from '../start-socket.ts'

const never = new AbortController().signal

/** Milliseconds that a slow phase takes here: far more than any other one on this machine. */
const SLOW_MS = 400

function measure(url: string, { timeoutMs = 20_000, signal = never } = {}): Promise<Sample> {
  return measureTarget({ name: url, protocol: 'top', url }, 1, { timeoutMs, signal })
}

async function measureAnswered(url: string): Promise<AnsweredSample> {
  const sample = await measure(url)
  if ('failure' in sample) throw new Error(JSON.stringify(sample))
  return sample
}

function longestPhase({ phasesMs }: AnsweredSample): Phase | undefined {
  const entries = Object.entries(phasesMs) as [Phase, number][]
  return entries.sort(([, a], [, b]) => b - a)[0]?.[0]
}

describe('measureTarget', () => {
  it('tells the slow phase: before the first byte', async () => {
    const url = await startServer((_body, response) => void setTimeout(SLOW_MS).then(() => response.end('late')))
    const sample = await measureAnswered(url)
    expect(longestPhase(sample)).toBe('firstByte')
    expect(Object.keys(sample.phasesMs)).toEqual(['connect', 'firstByte', 'download'])
    expect(sample.totalMs).toBeCloseTo(
      Object.values(sample.phasesMs).reduce((sum, part) => sum + part, 0),
      6,
    )
  })

  it('tells the slow phase: after it', async () => {
    const url = await startServer((_body, response) => {
      response.write('first')
      void setTimeout(SLOW_MS).then(() => response.end('last'))
    })
    expect(longestPhase(await measureAnswered(url))).toBe('download')
  })

  it('looks a name up, but no address', async () => {
    const url = await startServer((_body, response) => response.end())
    const named = await measureAnswered(url.replace('127.0.0.1', 'localhost'))
    expect(Object.keys(named.phasesMs)).toEqual(['dns', 'connect', 'firstByte', 'download'])
    expect(named).toMatchObject({ address: '127.0.0.1', family: 'IPv4' })
  })

  it.each([[200], [404], [502]])('counts HTTP %i as an answer', async (status) => {
    const url = await startServer((_body, response) => response.writeHead(status).end('x'))
    expect(await measure(url)).toMatchObject({ round: 1, status })
  })

  it('asks once on a new connection and once on the same, anew each time', async () => {
    const ports: (number | undefined)[] = []
    const url = await startServer((_body, response, { socket }) => {
      ports.push(socket.remotePort)
      response.end('x')
    })
    expect((await measureAnswered(url)).reuseMs).toBeGreaterThan(0)
    await measureAnswered(url)
    expect(ports).toHaveLength(4)
    expect(ports[0]).toBe(ports[1])
    expect(ports[2]).toBe(ports[3])
    expect(ports[0]).not.toBe(ports[2])
  })

  it('has no figure for a second request where the server closes', async () => {
    let requests = 0
    const url = await startServer((_body, response) => {
      requests++
      response.writeHead(200, { connection: 'close' }).end('x')
    })
    expect(await measure(url)).not.toHaveProperty('reuseMs')
    expect(requests).toBe(1)
  })

  it('tells the clock by the date of the answer', async () => {
    const url = await startServer((_body, response) => {
      response.writeHead(200, { date: new Date(Date.now() - 3_600_000).toUTCString() }).end()
    })
    const { clockAheadMs = 0 } = await measureAnswered(url)
    expect(Math.round(clockAheadMs / 60_000)).toBe(60)
    const silent = await startServer((_body, response) => {
      response.sendDate = false
      response.end()
    })
    expect(await measure(silent)).not.toHaveProperty('clockAheadMs')
  })
})

describe('measureTarget without an answer', () => {
  it('a closed port', async () => {
    const expected = { round: 1, failure: 'refused', during: 'connect', code: 'ECONNREFUSED' }
    const port = await freePort()
    expect(await measure(`http://127.0.0.1:${port}/`)).toEqual(expected)
    expect(await measure(`https://localhost:${port}/`)).toEqual(expected)
  })

  it('a name that does not exist', async () => {
    // RFC 6761, 6.4: `.invalid` never resolves.
    const sample = await measure('http://nowhere.invalid/')
    expect(sample).toMatchObject({
      failure: 'dns',
      during: 'dns',
      code: expect.stringMatching(/^E(NOTFOUND|AI_AGAIN)$/),
    })
  })

  it('a server that never answers', async () => {
    const url = await startServer(() => undefined)
    expect(await measure(url, { timeoutMs: 200 })).toEqual({ round: 1, failure: 'timeout', during: 'firstByte' })
  })

  it('a body that never ends', async () => {
    const url = await startServer((_body, response) => void response.write('x'))
    expect(await measure(url, { timeoutMs: 200 })).toEqual({ round: 1, failure: 'timeout', during: 'download' })
  })

  it('a server that says nothing to a TLS greeting', async () => {
    const port = await startSocket((socket) => void socket.resume())
    const sample = await measure(`https://127.0.0.1:${port}/`, { timeoutMs: 200 })
    expect(sample).toEqual({ round: 1, failure: 'timeout', during: 'tls' })
  })

  it.each([
    ['closes without a word', (): string => ''],
    ['speaks something else', (): string => 'SSH-2.0-OpenSSH_9.2\r\n'],
    [
      'changes the protocol',
      (): string => 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
    ],
  ])('a server that %s', async (_name, words) => {
    const port = await startSocket((socket) => void socket.once('data', () => socket.end(words())))
    expect(await measure(`http://127.0.0.1:${port}/`)).toMatchObject({ failure: 'http', during: 'firstByte' })
  })

  it('an answer that is cut off', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1234'
    const port = await startSocket((socket) => void socket.once('data', () => socket.end(head)))
    expect(await measure(`http://127.0.0.1:${port}/`)).toMatchObject({ failure: 'http', during: 'download' })
  })

  it('HTTPS asked of plain HTTP', async () => {
    const url = await startServer((_body, response) => response.end())
    expect(await measure(url.replace('http:', 'https:'))).toMatchObject({ failure: 'tls', during: 'tls' })
  })

  it('ends at once when it is stopped', async () => {
    const stop = new AbortController()
    const url = await startServer(() => stop.abort())
    expect(await measure(url, { signal: stop.signal })).toMatchObject({ during: 'firstByte' })
  })

  // A process that is stopped accepts nothing; Linux drops what comes once its queue is full, as a firewall would.
  it.runIf(process.platform === 'linux')('a host that swallows packets', async () => {
    const listening = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port) })`
    const child = spawn(process.execPath, ['-e', listening], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    const [printed] = (await once(child.stdout, 'data')) as [Buffer]
    const port = Number(printed.toString())
    child.kill('SIGSTOP')
    const fillers = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    onTestFinished(() => fillers.forEach((filler) => filler.destroy()))
    await Promise.race(fillers.map((filler) => once(filler, 'connect')))
    await setTimeout(100)
    const sample = await measure(`http://127.0.0.1:${port}/`, { timeoutMs: 300 })
    expect(sample).toEqual({ round: 1, failure: 'timeout', during: 'connect' })
  })
})
