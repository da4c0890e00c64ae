import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { command } from '../src/commands/probe.ts'
import { progressBar } from '../src/probe/progress-bar.ts'
import { processIo } from '../src/process-io.ts'
import { freePort } from './free-port.ts'
import { runAeop, spawnAeop, untilEnd } from './run-aeop.ts'
import { startServer } from './start-server.ts'
import { listen, startSocket } from './start-socket.ts'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

interface Report {
  readonly stopped: boolean
  readonly environments: readonly {
    readonly name: string
    readonly answered: number
    readonly phasesMs: Readonly<Record<string, { readonly median: number }>>
    readonly samples: readonly object[]
  }[]
}

/** An HTTPS server with the certificate of the fixtures. Returns its port. */
function startSecureServer(): Promise<number> {
  const [key, cert] = [readFileSync(fixture('localhost.key.pem')), readFileSync(fixture('localhost.cert.pem'))]
  return listen(createServer({ key, cert }, (_request, response) => void response.end('{}')))
}

describe('aeop probe', () => {
  it('shows every environment, those that cannot be reached too, and recommends one', async () => {
    const url = await startServer((_body, response) => response.end('{}'))
    const dead = `http://127.0.0.1:${await freePort()}/router/rest`
    const { code, stdout, stderr } = await runAeop(['probe', `${url}/router/rest`, dead, '--rounds', '4'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^${url}/router/rest +4/4 +4 x 200 `, 'm'))
    expect(stdout).toMatch(new RegExp(`^${dead} +0/3 +- +- +- +3 x refused$`, 'm'))
    expect(stdout).toMatch(new RegExp(`^${dead} +not reached$`, 'm'))
    expect(stdout).toMatch(new RegExp(`^Recommended\nTOP: ${url}/router/rest\n  the only one left`, 'm'))
    expect(stdout).not.toContain('\u001B')
  })

  it('asks what needs no key, once on a new and once on a kept connection, for each round', async () => {
    const targets: (string | undefined)[] = []
    const url = await startServer((_body, response, request) => {
      targets.push(`${request.method} ${request.url}`)
      response.end('{}')
    })
    await runAeop(['probe', `${url}/router/rest`, '--rounds', '2'], {
      env: { AEOP_APP_SECRET: 's3cret', AEOP_SESSION: 's3cret' },
    })
    const asked = 'GET /router/rest?method=taobao.time.get&format=json&v=2.0'
    expect(targets).toEqual([asked, asked, asked, asked])
  })

  it('prints one JSON document with every sample', async () => {
    const url = await startServer((_body, response) => response.writeHead(503).end('<html>'))
    const { code, stdout, stderr } = await runAeop(['probe', url, 'http://nowhere.invalid', '--rounds', '2', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      rounds: 2,
      timeoutMs: 10_000,
      stopped: false,
      environments: [
        expect.objectContaining({
          name: `${url}/sync`,
          protocol: 'iop',
          answered: 2,
          statuses: { 503: 2 },
          samples: [
            expect.objectContaining({ round: 1, status: 503 }),
            expect.objectContaining({ round: 2, status: 503 }),
          ],
        }),
        expect.objectContaining({
          name: 'http://nowhere.invalid/sync',
          answered: 0,
          failures: { dns: 2 },
          statuses: {},
        }),
      ],
      recommendations: [{ protocol: 'iop', name: `${url}/sync`, reasons: expect.any(Array) }],
    })
  })

  it('ends with 3 where nothing was reached', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { code, stdout, stderr } = await runAeop(['probe', url, '--rounds', '1'])
    expect(code).toBe(3)
    expect(stdout).toContain('1 x refused')
    expect(stderr).toBe('aeop: no environment was reached. Check the network, the names and the URLs.\n')
    const json = await runAeop(['probe', url, '--rounds', '1', '--json'])
    expect(json.code).toBe(3)
    expect(JSON.parse(json.stdout)).toMatchObject({ recommendations: [] })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('prints what there is so far on %s', async (signal) => {
    let requests = 0
    const child = spawnAeop([
      'probe',
      await startServer((_body, response) => {
        response.end('{}')
        if (++requests === 8) child.kill(signal)
      }),
      '--rounds',
      '1000',
      '--json',
    ])
    const { code, stdout, stderr } = await untilEnd(child)
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'note: stopped early; these are the measurements up to then\n',
    })
    const { stopped, environments } = JSON.parse(stdout) as Report
    expect(stopped).toBe(true)
    expect(environments[0]?.samples.length).toBeGreaterThanOrEqual(3)
    expect(environments[0]?.samples.length).toBeLessThan(1000)
  })

  it('has no advice for a run that was stopped before the first answer', async () => {
    const url = await startServer(() => child.kill('SIGINT'))
    const child = spawnAeop(['probe', url])
    const { code, stdout, stderr } = await untilEnd(child)
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: 'note: stopped early; these are the measurements up to then\n',
    })
    expect(stdout).toMatch(/^Answers\n.*\n.* 0\/0 .*\n$/)
  })

  it('warns of a clock that the platform will refuse', async () => {
    const url = await startServer((_body, response) => {
      response.writeHead(200, { date: 'Tue, 01 Jan 2019 04:00:00 GMT' }).end()
    })
    const { stderr } = await runAeop(['probe', `${url}/router/rest`, '--rounds', '1'])
    expect(stderr).toMatch(/^warning: this machine's clock is \d+ minutes ahead of that of .*refused beyond 10 minutes/)
  })

  it('tells that a proxy is passed by', async () => {
    const env = { HTTPS_PROXY: 'http://user:s3cret@127.0.0.1:1' }
    const { stderr } = await runAeop(['probe', 'http://nowhere.invalid', '--rounds', '1'], { env })
    expect(stderr).toMatch(/^note: HTTPS_PROXY is set, but probe measures the direct way/)
    expect(stderr).not.toContain('s3cret')
  })

  it.each([
    [['--rounds', '0'], /--rounds .*from 1 to 1000/],
    [['--timeout', 'soon'], /--timeout .*from 1/],
    [['--protocol', 'http'], /--protocol .*top, iop/],
    [['top-chin'], /environment 1 is neither .*did you mean top-china\?/],
    [['localhost:4100'], /Put http:\/\/ before/],
    [['http://user:s3cret@127.0.0.1'], /environment 1: the URL holds credentials\. Give the URL without them\./],
    [['http://127.0.0.1/sync?sign=s3cret'], /environment 1: the URL holds a query or a fragment\. Give/],
    [['http://127.0.0.1/sync', '--protocol', 'top'], /environment 1: top does not fit a path that ends in \/sync\./],
  ])('refuses %j', async (words, problem) => {
    const { code, stdout, stderr } = await runAeop(['probe', ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).not.toContain('s3cret')
  })
})

it('shows as its progress which environment it waits for', async () => {
  const shown: string[] = []
  const seen: (string | undefined)[] = []
  const serve = () => startServer((_body, response) => (seen.push(shown.at(-1)), response.end('{}')))
  const urls = [`${await serve()}/sync`, `${await serve()}/sync`]
  const io = { ...processIo(process), out: () => undefined, progress: (text: string) => void shown.push(text) }
  await command.run({ operands: urls, options: { rounds: '1' }, json: true }, io)
  // Each is asked twice, on a new connection and on the kept one.
  expect(seen).toEqual(urls.flatMap((url, index) => Array.from({ length: 2 }, () => progressBar(index / 2, url))))
  expect(shown.at(-1)).toBe('')
})

describe('aeop probe over TLS', () => {
  it('verifies certificates, also where the environment says not to', async () => {
    const url = `https://127.0.0.1:${await startSecureServer()}`
    const { code, stdout } = await runAeop(['probe', url, '--rounds', '1'], {
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    })
    expect(code).toBe(3)
    expect(stdout).toContain('1 x tls (DEPTH_ZERO_SELF_SIGNED_CERT)')
  })

  it('tells the TLS greeting apart: it is the slow phase behind a slow way to it', async () => {
    const port = await startSecureServer()
    // What the server says first is its part of the greeting.
    const slow = await startSocket((socket) => {
      const onward = connect(port, '127.0.0.1').on('error', () => undefined)
      socket.pipe(onward).once('data', (first: Buffer) => {
        onward.pause()
        setTimeout(() => {
          socket.write(first)
          onward.pipe(socket)
        }, 400)
      })
    })
    const env = { NODE_EXTRA_CA_CERTS: fixture('localhost.cert.pem') }
    const { code, stdout } = await runAeop(['probe', `https://localhost:${slow}`, '--rounds', '1', '--json'], { env })
    expect(code).toBe(0)
    const [environment] = (JSON.parse(stdout) as Report).environments
    const ranked = Object.entries(environment?.phasesMs ?? {}).sort(([, a], [, b]) => b.median - a.median)
    expect(ranked[0]?.[0]).toBe('tls')
    expect(ranked.map(([phase]) => phase).sort()).toEqual(['connect', 'dns', 'download', 'firstByte', 'tls'])
  })
})
