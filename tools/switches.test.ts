import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

const tools = dirname(fileURLToPath(import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'switches-'))
const page = join(root, 'docs/gateway-behaviour.md')

function run(tool: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join(tools, tool), '--root', root, ...args], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

function replace(path: string, from: string, to: string) {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  for (const folder of ['facts', 'docs', 'packages/sdk/src/generated']) {
    cpSync(join(dirname(tools), folder), join(root, folder), { recursive: true })
  }
})
afterAll(() => rmSync(root, { recursive: true }))

describe('inferred behaviour', () => {
  it.each([
    [
      'without a switch',
      'gateways.json',
      '"switch": "sign-method-hmac-on-sync", ',
      '',
      'sync hmac: inferred, so it needs a switch',
    ],
    [
      'with one that does not exist',
      'gateways.json',
      '"timestamp-epoch-ms-on-top"',
      '"nothing"',
      'there is no switch nothing',
    ],
    [
      'in two switches of one name',
      'switches.json',
      '"signature-lower-case"',
      '"timestamp-in-seconds"',
      'stands twice',
    ],
  ])('is refused %s', (_what, file, from, to, problem) => {
    replace(`facts/${file}`, from, to)
    const { status, stderr } = run('check-facts.mjs')
    expect(status).toBe(1)
    expect(stderr).toContain(problem)
  })

  it('that is live or documented needs no switch, and may have none', () => {
    replace(
      'facts/gateways.json',
      '"name": "md5", "source": "live',
      '"name": "md5", "switch": "xml-on-sync", "source": "live',
    )
    expect(run('check-facts.mjs').stderr).toContain('sync md5: live, so it needs no switch')
  })
})

describe('the page on the behaviour', () => {
  it('is stale when its tables are not those of the facts, and is made anew', () => {
    const before = readFileSync(page, 'utf8')
    replace('docs/gateway-behaviour.md', '| `signature-lower-case` ', '| `signature-upper-case` ')
    expect(run('generate.mjs', '--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('behaviour.md') })
    expect(run('generate.mjs').status).toBe(0)
    expect(readFileSync(page, 'utf8')).toBe(before)
  })

  it('without a place for a table is refused', () => {
    replace('docs/gateway-behaviour.md', '<!-- generated: reasons -->', '')
    expect(run('generate.mjs').stderr).toContain('has no place for reasons')
  })
})
