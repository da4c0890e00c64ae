import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const tools = dirname(fileURLToPath(import.meta.url))
const repository = dirname(tools)
const generated = 'packages/sdk/src/generated'
const root = mkdtempSync(join(tmpdir(), 'facts-'))

function run(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(tools, tool), ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Changes one text of a copied file, which must hold it. */
function replace(path: string, from: string, to: string) {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

beforeAll(() => {
  cpSync(join(repository, generated), join(root, generated), { recursive: true })
})
beforeEach(() => {
  rmSync(join(root, 'facts'), { recursive: true, force: true })
  cpSync(join(repository, 'facts'), join(root, 'facts'), { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true }))

describe('the facts of the repository', () => {
  it('pass every check', () => {
    expect(run('check-facts.mjs')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('are what the generated files were made from', () => {
    expect(run('generate.mjs', '--check')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('check-facts.mjs refuses', () => {
  it.each([
    ['a word outside a list', 'errors.json', '"fault": "account"', '"fault": "nobody"', '/platformErrors/1/fault'],
    ['a missing provenance', 'gateways.json', '"confidence": "live"', '"sure": "live"', '/environments/0'],
    ['an unknown type', 'methods/system/auth_token_create.json', '"string"', '"text"', '/params/0/type'],
    ['a code that stands twice', 'errors.json', '"code": "2"', '"code": "1"', '/platformErrors/1'],
    ['a topic that stands twice', 'messages.json', '"LOGISTICS_TRACKING_UPDATE"', '"TEST_MESSAGE"', '/messages/4'],
    ['a message type that stands twice', 'messages.json', '"type": 51', '"type": 53', '(of callbacks)/1'],
    ['a callback without a type', 'messages.json', '"type": 51,', '', "must have required property 'type'"],
    ['a name without a primary code', 'errors.json', '"primary": true', '"primary": false', 'top internal-error has 0'],
    ['two defaults', 'gateways.json', '"isDefault": false', '"isDefault": true', '/environments: top has 2 defaults'],
    [
      'an unknown error',
      'public-parameters.json',
      '"missing-method"',
      '"no-method"',
      '/publicParameters/0/errors/missing',
    ],
    [
      'a file under a wrong name',
      'methods/system/auth_token_create.json',
      'token/create"',
      'token/make"',
      'methods/system/auth_token_make.json',
    ],
    [
      'a method in the folder of another group',
      'methods/system/auth_token_create.json',
      '"group": "system"',
      '"group": "ds"',
      'methods/ds/auth_token_create.json',
    ],
    ['a correction of no method', 'corrections.json', '"taobao.time.get"', '"taobao.time.put"', 'no such method'],
    ['a correction of no field', 'corrections.json', '"at": "response"', '"at": "response.clock"', 'no field clock'],
    [
      'a correction that changes nothing',
      'corrections.json',
      '"detail": "full"',
      '"detail": "request"',
      'is so already',
    ],
    [
      'a correction that breaks the method',
      'corrections.json',
      '"detail": "full"',
      '"detail": "all"',
      'with it, facts/methods/system/taobao.time.get.json /detail',
    ],
    [
      'a vector with a wrong digest',
      'vectors/top.json',
      '"F7A5E0B2',
      '"F7A5E0B3',
      '/vectors/0 (base-doc-as-printed-string)',
    ],
    [
      'a vector that claims too much',
      'vectors/iop.json',
      '"holds": false',
      '"holds": true',
      'the rule of rest says otherwise',
    ],
    [
      'a mark that is asked twice',
      'business-outcomes.json',
      '"mark": "is_success"',
      '"mark": "success"',
      '* success stands twice',
    ],
    [
      'a business code that stands twice',
      'business-outcomes.json',
      '"A005_INVALID_COUNTRIES"',
      '"A002_INVALID_ZONE"',
      'A002_INVALID_ZONE stands twice',
    ],
    [
      'a rule without values',
      'business-outcomes.json',
      '"refusal": ["false"]',
      '"empty": ["false"]',
      'must match exactly one schema in oneOf',
    ],
    ['a code of our own that stands twice', 'errors.json', '"code": "aborted"', '"code": "timeout"', '/localErrors/2'],
    ['a file in another form', 'errors.json', '"code": "1"', '"code":  "1"', 'format-facts.mjs'],
  ])('%s', (_what, file, from, to, where) => {
    replace(`facts/${file}`, from, to)
    const { status, stderr } = run('check-facts.mjs', '--root', root)
    expect(stderr).toContain(`facts/${file}`)
    expect(stderr).toContain(where)
    expect(status).toBe(1)
  })

  it('nothing where corrections build on each other', () => {
    const common = { method: 'taobao.time.get', why: 'A test', source: 'a test', confidence: 'inferred' }
    const path = join(root, 'facts/corrections.json')
    const facts = JSON.parse(readFileSync(path, 'utf8')) as { corrections: object[] }
    facts.corrections.push(
      { ...common, at: 'response', add: { name: 'zone', type: 'json' } },
      { ...common, at: 'response.zone', add: { name: 'offset', type: 'string' } },
      { ...common, at: 'response.zone.offset', set: { type: 'integer' } },
    )
    writeFileSync(path, JSON.stringify(facts))
    run('format-facts.mjs', '--root', root)
    expect(run('check-facts.mjs', '--root', root)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('what is no JSON, by name', () => {
    replace('facts/gateways.json', '{', '[')
    const { status, stderr } = run('check-facts.mjs', '--root', root)
    expect(stderr).toMatch(/^facts\/gateways\.json is no JSON: .+\n$/)
    expect(status).toBe(1)
  })

  it('every fault of a file at once', () => {
    replace('facts/errors.json', '"fault": "platform"', '"fault": "nobody"')
    replace('facts/errors.json', '"retry": "never"', '"retry": "perhaps"')
    expect(run('check-facts.mjs', '--root', root).stderr.split('\n').filter(Boolean)).toEqual([
      'facts/errors.json /platformErrors/0/fault: must be equal to one of the allowed values (caller, account, platform), not "nobody"',
      'facts/errors.json /platformErrors/1/retry: must be equal to one of the allowed values (never, after-change, wait, soon), not "perhaps"',
    ])
  })
})

describe('generate.mjs', () => {
  it('with --check names the stale file and writes nothing', () => {
    replace('facts/errors.json', 'Platform System error', 'Platform system error')
    const before = readFileSync(join(root, generated, 'errors.ts'), 'utf8')
    expect(run('generate.mjs', '--check', '--root', root)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${generated}/errors.ts is stale: run node tools/generate.mjs\n`,
    })
    expect(readFileSync(join(root, generated, 'errors.ts'), 'utf8')).toBe(before)
  })

  it('with --check names a file that no fact gives any more, and without it removes it', () => {
    const left = join(root, generated, 'methods/bygone.ts')
    writeFileSync(left, '')
    expect(run('generate.mjs', '--check', '--root', root)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${generated}/methods/bygone.ts is left over: run node tools/generate.mjs\n`,
    })
    run('generate.mjs', '--root', root)
    expect(existsSync(left)).toBe(false)
  })

  it('with --check names a page that is not what the facts give', () => {
    mkdirSync(join(root, 'docs'))
    try {
      const page = readFileSync(join(repository, 'docs/errors.md'), 'utf8')
      writeFileSync(join(root, 'docs/errors.md'), page.replace('## TOP codes', '## Codes'))
      const stale = { status: 1, stdout: '', stderr: 'docs/errors.md is stale: run node tools/generate.mjs\n' }
      expect(run('generate.mjs', '--check', '--root', root)).toEqual(stale)
      writeFileSync(join(root, 'docs/errors.md'), page)
      expect(run('generate.mjs', '--check', '--root', root)).toEqual({ status: 0, stdout: '', stderr: '' })
    } finally {
      rmSync(join(root, 'docs'), { recursive: true })
    }
  })

  it('says which table is missing', () => {
    renameSync(join(root, 'facts/errors.json'), join(root, 'facts/faults.json'))
    expect(run('generate.mjs', '--root', root)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^facts\/errors\.json cannot be read: .+\n$/) as string,
    })
  })
})

describe('check-file-size.mjs', () => {
  it('fails on a file that is too long, and prints the median', () => {
    execFileSync('git', ['init', '--quiet', root])
    writeFileSync(join(root, 'long.ts'), '\n'.repeat(301))
    writeFileSync(join(root, 'long.test.ts'), '\n'.repeat(301))
    writeFileSync(join(root, 'short.ts'), '\n')
    expect(run('check-file-size.mjs', '--root', root)).toEqual({
      status: 1,
      stdout: '3 files, median 301 lines\n',
      stderr: 'long.ts: 301 lines, split it\n',
    })
  })
})
