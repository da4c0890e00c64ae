import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const tools = dirname(fileURLToPath(import.meta.url))
const vitest = join(dirname(tools), 'node_modules/vitest/vitest.mjs')
const scratch = mkdtempSync(join(tmpdir(), 'summary-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The verdict of a vitest run over the given files: the lines of the reporter, and whether the run counts as a success. */
function verdictOf(name: string, files: Record<string, string>, ...more: string[]) {
  const root = join(scratch, name)
  mkdirSync(root)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  const reporter = join(tools, 'summary-reporter.mjs')
  const options = ['run', '--globals', '--no-color', '--root', root, ...more]
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, ...options, '--reporter=default', `--reporter=${reporter}`],
    { encoding: 'utf8' },
  )
  const lines = stdout.trimEnd().split('\n')
  return {
    green: status === 0,
    last: lines.at(-1),
    skipped: lines.filter((line) => line.startsWith('skipped: ')).sort(),
  }
}

it('counts tests, and says nothing of skipped ones where there are none', () => {
  expect(verdictOf('good', { 'a.test.ts': `it('a', () => {}); it('b', () => {})` })).toEqual({
    green: true,
    last: '2 passed, 0 failed',
    skipped: [],
  })
})

it('counts as failed a test, a file that does not load, a file without tests, a hook, and an error outside a test', () => {
  expect(
    verdictOf('bad', {
      'mixed.test.ts': `
        it('good', () => {})
        it('bad', () => { throw new Error('planted') })
        it.skip('later', () => {})
        describe('group', () => { it.todo('some day') })`,
      'load.test.ts': `throw new Error('planted')`,
      'empty.test.ts': `export {}`,
      'hook.test.ts': `describe('hooked', () => { beforeAll(() => { throw new Error('planted') }); it('never', () => {}) })`,
      'stray.test.ts': `
        it('good', async () => {
          setTimeout(() => { throw new Error('planted') })
          await new Promise((resolve) => setTimeout(resolve, 50))
        })`,
    }),
  ).toEqual({
    green: false,
    last: '2 passed, 5 failed, 3 skipped',
    skipped: [
      'skipped: hook.test.ts > hooked > never',
      'skipped: mixed.test.ts > group > some day',
      'skipped: mixed.test.ts > later',
    ],
  })
})

it('counts a run without tests as failed', () => {
  expect(verdictOf('none', {}, '--passWithNoTests')).toEqual({ green: false, last: '0 passed, 1 failed', skipped: [] })
})
