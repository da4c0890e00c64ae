import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runAeop } from './run-aeop.ts'
import { startGateway } from './start-gateway.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('aeop gateway', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('prints one line, serves, and ends well on %s', async (signal) => {
    const gateway = await startGateway()
    expect((await fetch(gateway.url)).status).toBe(200)
    const run = await gateway.stop(signal)
    expect(run).toEqual({ code: 0, stdout: `listening on ${gateway.url}\n`, stderr: '' })
    expect(gateway.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('ends although a client keeps a silent connection open', async () => {
    const gateway = await startGateway()
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('connect', resolve))
    expect((await gateway.stop()).code).toBe(0)
  })

  it('prints JSON when asked to', async () => {
    const gateway = await startGateway('--json')
    const { stdout } = await gateway.stop()
    expect(JSON.parse(stdout)).toEqual({ url: gateway.url })
    expect(stdout.split('\n')).toHaveLength(2)
  })

  it('warns when other machines can reach it', async () => {
    const gateway = await startGateway('--host', '0.0.0.0')
    const { stderr } = await gateway.stop()
    expect(stderr).toMatch(/^warning: .*other machines.*\n$/)
    expect(stderr).not.toContain('helloworld')
  })

  it('names a busy port and the mend', async () => {
    const gateway = await startGateway()
    onTestFinished(async () => void (await gateway.stop()))
    const { port } = new URL(gateway.url)
    const { code, stdout, stderr } = await runAeop(['gateway', '--port', port])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^aeop: port ${port} on 127\\.0\\.0\\.1 is in use\\. .*--port 0.*\\n$`))
    const json = await runAeop(['gateway', '--port', port, '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'port-unavailable' } })
  })

  it('names an address that is not of this machine', async () => {
    // TEST-NET-1 of RFC 5737.
    const { code, stderr } = await runAeop(['gateway', '--port', '0', '--host', '192.0.2.1'])
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/no address 192\.0\.2\.1.*\n$/) })
  })

  it.each([
    [['--port', '65536'], /--port .*0 to 65535/],
    [['--port', '-1'], /--port .*0 to 65535/],
    [['--port', '4100x'], /--port .*0 to 65535/],
    [['--port', '0', '--clock', 'yesterday'], /--clock is no time\. .*2019-01-01T12:00:00\+08:00/],
    [['--port', '0', '--clock', '2019-01-01 12:00:00'], /--clock is no time\. .*offset/],
    [['--port', '0', '--clock', '2019-13-01T12:00:00Z'], /--clock is no time/],
    [
      ['--port', '0', '--seed', '/nowhere/seed.json'],
      /\/nowhere\/seed\.json.*cannot be read \(ENOENT\); check the path/,
    ],
    [['--port', '0', '--db', '/nowhere/state.db'], /\/nowhere\/state\.db cannot be opened\. Check the path .*--db/],
  ])('refuses %j in one line', async (words, problem) => {
    const { code, stdout, stderr } = await runAeop(['gateway', ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).toMatch(/^aeop: .*\n$/)
  })

  it.each([
    ['{', /not JSON/],
    ['[]', /cannot be used/],
    ['{"apps":[{"appKey":"1","secret":"s3cret"}],"shops":[]}', /shops.*; \/apps\/0: status is missing/],
  ])('refuses the seed %s in one line', async (text, problem) => {
    const path = write('bad-seed.json', text)
    const { code, stderr } = await runAeop(['gateway', '--port', '0', '--seed', path])
    expect(code).toBe(2)
    expect(stderr).toMatch(problem)
    expect(stderr).toMatch(/^aeop: .*bad-seed\.json.*\n$/)
    expect(stderr).not.toContain('s3cret')
  })

  it('shows the first five problems of a seed and counts the others', async () => {
    const path = write('many.json', JSON.stringify({ apps: Array.from({ length: 9 }, (_, index) => index) }))
    const { code, stderr } = await runAeop(['gateway', '--port', '0', '--seed', path])
    expect(code).toBe(2)
    expect(stderr.match(/\/apps\/\d/g)).toEqual(['/apps/0', '/apps/1', '/apps/2', '/apps/3', '/apps/4'])
    expect(stderr).toMatch(/; and 4 more\. .*\n$/)
  })

  it('refuses a file that is no database', async () => {
    const path = write('notes.db', 'This is a shopping list and not a database at all, for it has no such header.')
    const { code, stderr } = await runAeop(['gateway', '--port', '0', '--db', path])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^aeop: .*notes\.db is not a SQLite database.*\n$/),
    })
  })
})

describe('aeop gateway --db and --seed', () => {
  const seed = { apps: [{ appKey: '777', secret: 'seven', name: 'Seeded', status: 'online' }] }
  const seven = { AEOP_APP_KEY: '777', AEOP_APP_SECRET: 'seven' }
  const time = (url: string) =>
    runAeop(['call', 'taobao.time.get', '--protocol', 'top', '--gateway', url], { env: seven })

  it('starts from the seed, keeps it in the file, and does not take a second one', async () => {
    const path = write('seed.json', JSON.stringify(seed))
    const db = join(folder, 'state.db')
    const first = await startGateway('--db', db, '--seed', path)
    expect((await time(first.url)).code).toBe(0)

    const locked = await runAeop(['gateway', '--port', '0', '--db', db])
    expect({ code: locked.code, stderr: locked.stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^aeop: .*state\.db is in use by another gateway.*\n$/),
    })
    await first.stop()

    const again = await runAeop(['gateway', '--port', '0', '--db', db, '--seed', path])
    expect({ code: again.code, stderr: again.stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^aeop: .*state\.db has state already.*Leave out --seed, .*\n$/),
    })

    const second = await startGateway('--db', db)
    expect((await time(second.url)).code).toBe(0)
    await second.stop()
  })

  it('fills it up to a size, and says what is in the way', async () => {
    const db = join(folder, 'large.db')
    const large = await startGateway('--db', db, '--products', '320', '--orders', '60')
    await large.stop()
    const again = await runAeop(['gateway', '--port', '0', '--db', db, '--orders', '60'])
    expect(again.stderr).toMatch(/^aeop: .*large\.db has state already.*Leave out --seed, --products and --orders, /)
    const path = write('seed.json', JSON.stringify(seed))
    const alone = await runAeop(['gateway', '--port', '0', '--seed', path, '--orders', '60'])
    expect({ code: alone.code, stderr: alone.stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^aeop: the option scale needs a seller.*Add one to the accounts of the seed.*\n$/),
    })
    const wrong = await runAeop(['gateway', '--port', '0', '--products', '1000001'])
    expect({ code: wrong.code, stderr: wrong.stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^aeop: --products is not in its range.*from 0 to 1000000.*\n$/),
    })
  })
})
