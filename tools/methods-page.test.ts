import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

const tools = dirname(fileURLToPath(import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'methods-page-'))
const operations = join(root, 'packages/gateway/src/operations')
const page = () => readFileSync(join(root, 'docs/methods.md'), 'utf8')

function generate(...args: string[]) {
  const tool = join(tools, 'generate.mjs')
  const { status, stderr } = spawnSync(process.execPath, [tool, '--root', root, ...args], { encoding: 'utf8' })
  return { status, stderr }
}

/** Renames a file until the end of the test. */
function rename(from: string, to: string): void {
  renameSync(from, to)
  onTestFinished(() => renameSync(to, from))
}

beforeAll(() => {
  const needed = ['facts', 'docs', 'packages/sdk/src/generated', 'packages/gateway/src/operations']
  for (const folder of [...needed, 'packages/gateway/test/operations']) {
    cpSync(join(dirname(tools), folder), join(root, folder), { recursive: true })
  }
})
afterAll(() => rmSync(root, { recursive: true }))

describe('the page of methods', () => {
  it('has a row for each method, and counts them', () => {
    const rows = page().match(/^\| `\S+` /gm) ?? []
    expect(new Set(rows).size).toBe(723)
    expect(rows).toHaveLength(723)
    const counts = [...page().matchAll(/^\| \[\w+\]\(#\w+\) +\| (\d+) /gm)].map(([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(723)
  })

  it('follows the operations of the gateway', () => {
    const row = () => /^\| `taobao\.time\.get` .*$/m.exec(page())?.[0]
    expect(row()).toMatch(/\| stateful \| all, \[system\]\(.*\/system\.test\.ts\)/)
    const file = join(operations, 'system/taobao.time.get.ts')
    renameSync(file, `${root}/away`)
    expect(generate('--check')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('docs/methods.md is stale'),
    })
    expect(generate().status).toBe(0)
    expect(row()).toMatch(/\| shaped +\| all +\|$/)
    renameSync(`${root}/away`, file)
    expect(generate().status).toBe(0)
    expect(page()).toBe(readFileSync(join(dirname(tools), 'docs/methods.md'), 'utf8'))
  })

  it('tells which method the reference lists no longer, as types and guides do', () => {
    const path = join(root, 'facts/methods/ds/aliexpress.ds.text.search.json')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('"status": "current",', '"status": "current",\n  "gone": "2026-11",'))
    onTestFinished(() => {
      writeFileSync(path, text)
      expect(generate().status).toBe(0)
    })
    expect(generate().status).toBe(0)
    expect(page()).toMatch(/^\| `aliexpress\.ds\.text\.search` +\| current, gone 2026-11 +\|/m)
    const made = (name: string) => readFileSync(join(root, 'packages/sdk/src/generated', name), 'utf8')
    expect(made('types/ds.ts').match(/The reference lists it no longer since 2026-11\./g)).toHaveLength(1)
    expect(made('guides/ds.ts').match(/"status":"current","gone":"2026-11"/g)).toHaveLength(1)
  })

  it('refuses an operation that is named after no method', () => {
    rename(join(operations, 'system/taobao.time.get.ts'), join(operations, 'system/taobao.time.got.ts'))
    const problem = 'packages/gateway/src/operations: taobao.time.got is no method of the catalogue'
    expect(generate('--check')).toEqual({ status: 1, stderr: `${problem}\n` })
  })

  it('is left alone where there is no gateway', () => {
    rename(operations, join(root, 'away'))
    expect(generate('--check')).toEqual({ status: 0, stderr: '' })
  })
})
