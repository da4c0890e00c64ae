import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../run-here.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'aeop-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function saved(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A secret and a token that stand nowhere else, so that finding them in an output means what it says. */
const secret = 'q7XkPz2mVt9LwRb4'
const env = { AEOP_APP_SECRET: secret }
const code = '3_33505222_kT5WcJ8vQnYxH2sD'

const tokenCall = { app_key: '33505222', code, sign_method: 'sha256', timestamp: '1718000000000' }
/** Written from document 1386: the sorted names and values, nothing between. */
const sorted = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters)
    .sort()
    .map((name) => name + parameters[name])
    .join('')
const hmac = (text: string): string => createHmac('sha256', secret).update(text, 'utf8').digest('hex').toUpperCase()
const urlOf = (sign: string): string =>
  `https://api-sg.aliexpress.com/rest/auth/token/create?${new URLSearchParams({ ...tokenCall, sign })}`

const right = urlOf(hmac(`/auth/token/create${sorted(tokenCall)}`))
const withoutPath = urlOf(hmac(sorted(tokenCall)))
/** The second base document: the secret around the string of an HMAC, and no path. */
const postMortem = urlOf(hmac(secret + sorted(tokenCall) + secret))
const random = urlOf(createHash('sha256').update('anything').digest('hex').toUpperCase())

const ids = (stdout: string): string[] =>
  (JSON.parse(stdout) as { findings: { id: string; certainty: string }[] }).findings
    .filter(({ certainty }) => certainty === 'certain')
    .map(({ id }) => id)

describe('aeop doctor', () => {
  it('calls a right signature right', async () => {
    const run = await runHere(['doctor', right], { env })
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/^right: The signature is right\./)
  })

  it('names both mistakes of the second base document, and not the account', async () => {
    const run = await runHere(['doctor', postMortem, '--json'], { env })
    expect(run.code).toBe(1)
    expect(ids(run.stdout).toSorted()).toEqual(['M01', 'M02'])
    const shown = await runHere(['doctor', postMortem], { env })
    expect(shown.stdout).toMatch(/^mistake: /)
    expect(shown.stdout).toMatch(/The account\s+is not the cause/)
    expect(shown.stdout).toMatch(/certain {2}M01: .*\n(?:.*\n)*? +mend /)
    expect(shown.stdout).toContain('How such a request is signed, in TypeScript')
  })

  it('says when nothing explains a signature', async () => {
    const run = await runHere(['doctor', random], { env })
    expect(run.code).toBe(3)
    expect(run.stdout).toMatch(/^unexplained: /)
  })

  it('says what an answer tells that was pasted without its request, and asks for no secret', async () => {
    const answer = '{"code":"IncompleteSignature","type":"ISV","message":"x","request_id":"2101d05e17180000001231234"}'
    const run = await runHere(['doctor', answer])
    expect(run.code).toBe(3)
    expect(run.stdout).toMatch(/^unexplained: There is only the answer\./)
    expect(run.stdout).toMatch(/^possible {2}invalid-signature: /m)
    expect(run.stdout).not.toContain('parameter-missing')
    expect(run.stderr).toBe('')
  })

  it('says when there is no request in the input', async () => {
    const shown = await runHere(['doctor', 'hello world'], { env })
    expect(shown.code).toBe(2)
    expect(shown.stdout).toMatch(/^unreadable: /)
    const json = await runHere(['doctor', 'hello world', '--json'], { env })
    expect(JSON.parse(json.stdout)).toMatchObject({ verdict: 'unreadable', findings: [] })
  })

  it('never shows the secret or a whole token', async () => {
    for (const url of [right, withoutPath, postMortem, `${right}&app_secret=${secret}`]) {
      for (const how of [[], ['--json'], ['--language', 'all']]) {
        const { stdout, stderr } = await runHere(['doctor', url, ...how], { env })
        expect(stdout + stderr).not.toContain(secret)
        expect(stdout + stderr).not.toContain(code)
      }
    }
  })
})

it('prints what the guide shows', async () => {
  const guide = readFileSync(new URL('../../../../docs/doctor.md', import.meta.url), 'utf8')
  const [, url, shown] = /^\$ aeop doctor '([^']+)'\n(.*?)\n```/ms.exec(guide) ?? []
  const { stdout } = await runHere(['doctor', url ?? ''])
  expect(stdout.split('\n\nHow such')[0]).toBe(shown)
})

describe('where the request comes from', () => {
  const bodyless = withoutPath.replace(/\?.*/, '')
  const query = withoutPath.replace(/.*\?/, '')

  it.each([
    ['the operand', () => [withoutPath], undefined],
    ['a file that the operand names', () => [saved('url.txt', withoutPath)], undefined],
    ['--url', () => ['--url', withoutPath], undefined],
    ['--url and --body', () => ['--url', bodyless, '--body', query], undefined],
    ['--curl', () => ['--curl', saved('curl.txt', `curl '${bodyless}' \\\n  --data '${query}'`)], undefined],
    ['--curl on stdin', () => ['--curl', '-'], `curl '${withoutPath}'`],
    [
      '--raw',
      () => ['--raw', saved('raw.txt', `GET ${withoutPath} HTTP/1.1\r\nHost: api-sg.aliexpress.com\r\n\r\n`)],
      undefined,
    ],
    ['--har', () => ['--har', saved('log.har', har())], undefined],
    ['stdin, as nothing is given', () => [], withoutPath],
    ['stdin, as - is given', () => ['-'], `${withoutPath}\n`],
    [
      'parameters with --path',
      () => [JSON.stringify(Object.fromEntries(new URLSearchParams(query))), '--path', '/auth/token/create'],
      undefined,
    ],
  ])('takes it from %s', async (_name, words, input) => {
    const run = await runHere(['doctor', ...words(), '--json'], { env, ...(input === undefined ? {} : { input }) })
    expect(ids(run.stdout)).toEqual(['M02'])
    expect(run.code).toBe(1)
  })

  function har(): string {
    const request = { method: 'GET', url: withoutPath, headers: [], queryString: [] }
    const text = '{"code":"IncompleteSignature","type":"ISV","request_id":"2101d05e17180000001231234"}'
    const response = { status: 200, headers: [], content: { mimeType: 'application/json', text } }
    const entries = [{ startedDateTime: '2024-06-10T06:13:20.000Z', request, response }]
    return JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries } })
  }

  it("reads what PowerShell's > has written", async () => {
    const path = join(folder, 'utf16.txt')
    writeFileSync(path, `\uFEFF${withoutPath}\r\n`, 'utf16le')
    expect(ids((await runHere(['doctor', path, '--json'], { env })).stdout)).toEqual(['M02'])
  })

  it('reads UTF-16 with the larger byte first', async () => {
    const path = join(folder, 'utf16be.txt')
    writeFileSync(path, Buffer.from(`\uFEFF${withoutPath}`, 'utf16le').swap16())
    expect(ids((await runHere(['doctor', path, '--json'], { env })).stdout)).toEqual(['M02'])
  })

  it('refuses a file that holds no text', async () => {
    const path = saved('archive.har', 'PK\u0003\u0004\0\0\tapp_key=1')
    for (const words of [[path], ['--har', path], ['--curl', path]]) {
      const { code, stderr } = await runHere(['doctor', ...words], { env })
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/holds no text/) })
    }
  })

  it('shows the mend in the language of the program that made the request', async () => {
    const python = saved('dump.txt', `{'app_key': '1', 'method': 'a.b', 'sign': '${'A'.repeat(64)}'}`)
    expect((await runHere(['doctor', python], { env })).stdout).toContain('is signed, in Python')
    const curl = saved('agent.txt', `curl '${withoutPath}' -H 'User-Agent: GuzzleHttp/7'`)
    expect((await runHere(['doctor', curl], { env })).stdout).toContain('is signed, in PHP')
  })

  it('refuses a file of more than 50 MiB before it is read', async () => {
    const path = saved('large.har', '')
    truncateSync(path, 50 * 2 ** 20 + 1)
    const { code, stderr } = await runHere(['doctor', '--har', path], { env })
    expect(code).toBe(2)
    expect(stderr).toMatch(/--har is larger than 50 MiB/)
  })

  it('checks a push message with the key of AEOP_APP_KEY', async () => {
    // Document 120168: lower-case hex of the HMAC over app key and body, in the header Authorization.
    const body = '{"seller_id":"9999","message_type":0}'
    const push = (text: string): string =>
      `POST /callback HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\nAuthorization: ${hmac(text).toLowerCase()}\r\n\r\n${body}`
    const own = { env: { ...env, AEOP_APP_KEY: '33505222' } }
    const right = await runHere(['doctor', push(`33505222${body}`)], own)
    expect(right.code).toBe(0)
    const keyless = await runHere(['doctor', push(body), '--json'], own)
    expect(ids(keyless.stdout)).toEqual(['push-app-key-missing'])
  })

  it.each([
    [['-', '--curl', '-'], /given twice/],
    [['https://a.example/?a=1', '--url', 'https://a.example/?a=1'], /given twice/],
    [['curl', 'https://a.example/'], /more than one operand/],
    [[], /no request to look at/],
    [['--har', 'no-such-file.har'], /file of --har cannot be read \(there is no file of that name\)/],
    [['--har', '.'], /file of --har cannot be read \(it is a directory\)/],
    [['refused.txt'], /file of the operand cannot be read \(there is no file of that name\)/],
    [[String.raw`C:\Users\x\Desktop\call`], /file of the operand cannot be read/],
    [['-', '--response', '-'], /two things at once/],
    [['--response', '-'], /two things at once/],
    [['a=1&sign=2', '--response', 'no-such-answer'], /neither a file nor an answer/],
    [['--curl', '-', '--body', 'x=1'], /--body goes with a URL alone/],
    [['https://a.example/rest/a?a=1', '--path', '/a'], /--path goes with parameters alone/],
    [['{"app_key":"1"}', '--path', 'a'], /Begin it with a slash/],
    [['--list', 'x'], /--list takes no request/],
    [['--list', '--url', 'x'], /--url does not go with --list/],
    [['a=1', '--gateway', 'iop'], /--gateway goes with account alone/],
    [['account', '--url', 'x'], /--url does not go with account/],
    [['account', 'x'], /no further words/],
  ])('refuses %j', async (words, problem) => {
    const stdin = words.includes('-') ? { input: "curl 'https://a.example/sync?a=1' -d b=2" } : {}
    const { code, stdout, stderr } = await runHere(['doctor', ...words], { env, ...stdin })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })
})

describe('what else counts', () => {
  it('takes the answer from text and file', async () => {
    const answer = '{"code":"InvalidAppKey","type":"ISV","message":"The specified App Key is invalid"}'
    for (const response of [answer, saved('answer.json', answer)]) {
      const { stdout } = await runHere(['doctor', right, '--response', response, '--json'], { env })
      expect(ids(stdout)).toContain('invalid-app-key')
    }
  })

  it('works without a secret and says what that means', async () => {
    const run = await runHere(['doctor', postMortem])
    expect(run.code).toBe(3)
    expect(run.stdout).toMatch(/The signature was not checked/)
    // Where the answer says that the signature is the matter, the right way is shown all the same.
    const refused = '{"code":"IncompleteSignature","type":"ISV","request_id":"2101d05e17180000001231234"}'
    expect(run.stdout).not.toContain('How such a request is signed')
    expect((await runHere(['doctor', postMortem, '--response', refused])).stdout).toContain('How such a request is')
  })

  it('takes the secret that is typed', async () => {
    const run = await runHere(['doctor', withoutPath, '--json'], { typed: secret })
    expect(ids(run.stdout)).toEqual(['M02'])
  })

  it('shows the mend in the language that is asked for', async () => {
    const run = await runHere(['doctor', withoutPath, '--language', 'php'], { env })
    expect(run.stdout).toContain('How such a request is signed, in PHP')
    expect(run.stdout).not.toContain('in TypeScript')
  })

  it('explains its exit codes', async () => {
    const { stdout } = await runHere(['doctor', '--help'])
    expect(stdout).toMatch(/Exit codes: 0 nothing wrong found, 1 mistake named, .* 3 unexplained/)
  })
})

describe('aeop doctor --list', () => {
  it('shows each mistake with its id and an example', async () => {
    const { code, stdout } = await runHere(['doctor', '--list'])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^M01 T03 +The secret stands in the text of an HMAC +HMAC-SHA256\(secret, secret \+ string \+ secret\)$/m,
    )
  })

  it('begins with those that have a number', async () => {
    const { stdout } = await runHere(['doctor', '--list'])
    const [, , first = ''] = stdout.split('\n')
    expect(first).toMatch(/^M01 T03 /)
    expect(stdout.indexOf('\nM02 ')).toBeLessThan(stdout.indexOf('\npush-'))
  })

  it('gives them as JSON', async () => {
    const { stdout } = await runHere(['doctor', '--list', '--json'])
    const { mistakes } = JSON.parse(stdout) as { mistakes: { name: string; example: string }[] }
    expect(mistakes.find(({ name }) => name === 'path-missing')).toMatchObject({
      kind: 'signature',
      ids: { iop: 'M02' },
    })
    for (const { example } of mistakes) expect(example).not.toBe('')
  })
})
