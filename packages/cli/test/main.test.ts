import { execFile, spawnSync } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runAeop } from './run-aeop.ts'

const packageJson = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** The modules that a run loads, as V8's own coverage lists them. */
async function loadedBy(words: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'aeop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  expect((await runAeop(words, { env: { NODE_V8_COVERAGE: folder } })).code).toBe(0)
  return readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: readonly { url: string }[] }
    return result.map(({ url }) => url)
  })
}

describe('aeop', () => {
  it.each([[[]], [['--help']], [['-h']]])('shows the overview for %j', async (words) => {
    const { code, stdout, stderr } = await runAeop(words)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const word of [
      'gateway',
      'call',
      'catalogue',
      'sign',
      'probe',
      'completion',
      'AEOP_APP_KEY',
      'AEOP_APP_SECRET',
      'AEOP_SESSION',
      'AEOP_GATEWAY',
    ]) {
      expect(stdout).toContain(word)
    }
  })

  it('prints its version', async () => {
    expect(await runAeop(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' })
  })

  it.each([
    [['--version', '--json'], { version: packageJson.version }],
    [['--json', '--version'], { version: packageJson.version }],
    [['--help', '--json'], { usage: expect.stringContaining('Usage: aeop COMMAND') }],
    [['--json', 'sign', '--help'], { usage: expect.stringContaining('Usage: aeop sign') }],
    [['--json', 'call'], { error: expect.objectContaining({ code: 'wrong-usage' }) }],
  ])('prints one JSON document for %j', async (words, document) => {
    expect(JSON.parse((await runAeop(words)).stdout)).toEqual(document)
  })

  it('starts without the catalogue and without the HTTP client', async () => {
    const isHeavy = /\/generated\/(?:methods|guides|group-loaders|method-names)|\/undici\//
    for (const words of [['--help'], ['--version'], ['catalogue', '--help'], ['call', '--help']]) {
      expect((await loadedBy(words)).filter((url) => isHeavy.test(url))).toEqual([])
    }
    expect((await loadedBy(['catalogue', 'show', 'taobao.time.get'])).some((url) => isHeavy.test(url))).toBe(true)
  })

  // Linux alone has a device that is always full.
  it
    .runIf(existsSync('/dev/full'))
    .each([
      [['--version']],
      [['sign', 'a=1', '--sign-method', 'md5', '--secret', 'helloworld']],
      [['gateway', '--port', '0']],
    ])('fails when the output of %j cannot be written', (words) => {
    const full = openSync('/dev/full', 'w')
    onTestFinished(() => closeSync(full))
    const bin = fileURLToPath(new URL('../bin/aeop.js', import.meta.url))
    const { status, stderr } = spawnSync(process.execPath, [bin, ...words], { stdio: ['ignore', full, 'pipe'] })
    expect(status).toBe(3)
    expect(stderr.toString()).toMatch(/^aeop: the output cannot be written \(ENOSPC\)\. .*\n$/)
  })

  it.each([
    ['gateway', ['--port', '--host', '--db', '--clock', '--seed', '--strict', '--lenient-signature-lower-case']],
    [
      'call',
      [
        '--params',
        '--file NAME=PATH ...',
        '--gateway',
        '--protocol',
        '--sign-method',
        '--format',
        '--simplify',
        '--get',
        '--session',
        '--no-check',
        '--timeout',
      ],
    ],
    ['catalogue', ['[search WORDS | show METHOD]', '--group', '--limit', '--all']],
    ['completion', ['bash|zsh|fish']],
    [
      'doctor',
      ['[INPUT | account]', '--har', '--secret-file', '--language', '--list', '--app-category', '3 unexplained'],
    ],
    ['probe', ['--rounds', '--timeout', '--protocol']],
    ['sign', ['--url', '--secret', '--sign-method', '--path', '--explain']],
  ])('shows the options of %s', async (command, options) => {
    const { code, stdout, stderr } = await runAeop([command, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const option of [...options, '--json', '--help', `Usage: aeop ${command}`]) expect(stdout).toContain(option)
  })

  it.each([
    [['gatway'], /"gatway" is no command\. Did you mean gateway\?/, /^Usage: aeop COMMAND/],
    [
      ['constructor'],
      /"constructor" is no command\. Use one of gateway, call, login, catalogue, doctor, sign/,
      /^Usage: aeop COMMAND/,
    ],
    [['--verson'], /--verson is no option of aeop\. Did you mean --version\?/, /^Usage: aeop COMMAND/],
    [
      ['call', '--gatway', 'x'],
      /--gatway is no option of this command\. Did you mean --gateway\?/,
      /^Usage: aeop call METHOD/,
    ],
    [['call', 'x', '--toString=1'], /word 2 after the command is no option/, /^Usage: aeop call/],
    [['call', 'taobao.time.get', '--gateway'], /--gateway needs a value/, /^Usage: aeop call/],
    [['call', 'taobao.time.get', '--gateway', '--get'], /--gateway needs a value/, /^Usage: aeop call/],
    [['call', 'taobao.time.get', '--session='], /--session needs a value/, /^Usage: aeop call/],
    [['call', 'taobao.time.get', '--get=yes'], /--get is a switch/, /^Usage: aeop call/],
    [
      ['call', 'taobao.time.get', '--protocol', 'iopp'],
      /--protocol .*top, iop; did you mean iop\?/,
      /^Usage: aeop call/,
    ],
    [['sign', 'a=1', '--sign-method', 'HMAC'], /--sign-method .*did you mean hmac\?/, /^Usage: aeop sign/],
    [['sign', 'a=1', '--secretS3cret'], /--secret needs a blank or = before its value/, /^Usage: aeop sign/],
    [['sign', 'a=1', '--secret', '-abc'], /--secret=-\.\.\. for a value that begins with a dash/, /^Usage: aeop sign/],
    [['gateway', '--port', '1', '--port', '2'], /--port is given twice/, /^Usage: aeop gateway/],
    [['help'], /"help" is no command\. Did you mean --help\?/, /^Usage: aeop COMMAND/],
    [['-v'], /-v is no option of aeop\. Did you mean --version\?/, /^Usage: aeop COMMAND/],
    [['gateway', 'now'], /takes no operands/, /^Usage: aeop gateway \[options\]/],
  ])('says what is wrong with %j', async (words, problem, usage) => {
    const { code, stdout, stderr } = await runAeop(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [first, second, ...rest] = stderr.split('\n')
    expect(first).toMatch(problem)
    expect(second).toMatch(usage)
    expect(rest).toEqual([''])
  })

  it('prints wrong usage as JSON when asked to', async () => {
    const { code, stdout } = await runAeop(['call', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'wrong-usage',
        fault: 'caller',
        retry: 'after-change',
        remedy: expect.any(String),
        message: 'the API method is missing',
      },
    })
  })

  it('asks for a build where there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aeop-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    cpSync(new URL('../bin', import.meta.url), join(folder, 'bin'), { recursive: true })
    cpSync(new URL('../package.json', import.meta.url), join(folder, 'package.json'))
    const run = await new Promise((resolve) => {
      execFile(process.execPath, [join(folder, 'bin/aeop.js'), 'sign'], (error, stdout, stderr) => {
        resolve({ code: error?.code, stdout, stderr })
      })
    })
    expect(run).toEqual({ code: 2, stdout: '', stderr: 'aeop: this copy is not built: run npm ci first\n' })
  })
})
