import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// A lint rule whose pattern no longer matches passes everything, silently. Each rule of .oxlintrc.json that guards a direction is broken here once on purpose.

const root = fileURLToPath(new URL('..', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aeop-layers-'))
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(file: string, source: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
  try {
    const bin = join(root, 'node_modules/.bin')
    // oxlint looks for its type-aware half on the PATH, which holds it only under npm.
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` }
    const options = ['-c', '.oxlintrc.json', '--format', 'unix', file]
    return execFileSync(join(bin, 'oxlint'), options, { cwd: folder, encoding: 'utf8', env })
  } catch (error) {
    return (error as { stdout: string }).stdout
  } finally {
    rmSync(path)
  }
}

const use = (module: string) => `import { thing } from '${module}'\nexport const used = thing()\n`

describe('a planted violation is caught', () => {
  it.each([
    ['packages/sdk/src/protocol/planted.ts', use('../client/create-client.ts')],
    ['packages/sdk/src/protocol/planted.ts', use('../sign/sign.ts')],
    ['packages/sdk/src/protocol/planted.ts', use('undici')],
    ['packages/sdk/src/protocol/planted.ts', use('node:fs')],
    ['packages/sdk/src/catalogue/planted.ts', use('../client/create-client.ts')],
    ['packages/sdk/src/catalogue/planted.ts', use('../sign/sign.ts')],
    ['packages/sdk/src/catalogue/planted.ts', use('node:fs')],
    ['packages/sdk/src/sign/planted.ts', use('../client/create-client.ts')],
    ['packages/sdk/src/sign/planted.ts', use('undici')],
    ['packages/sdk/src/client/planted.ts', use('@aeop/gateway')],
    ['packages/sdk/src/errors/planted.ts', use('../client/create-client.ts')],
    ['packages/doctor/src/signature/planted.ts', use('@aeop/sdk')],
    ['packages/doctor/src/signature/planted.ts', use('@aeop/sdk/sign')],
    ['packages/doctor/src/checks/planted.ts', use('node:crypto')],
    ['packages/doctor/src/answer/planted.ts', use('@aeop/gateway')],
    ['packages/gateway/src/pipeline/planted.ts', use('@aeop/sdk')],
    ['packages/gateway/src/http/planted.ts', use('aeop')],
    ['packages/gateway/src/domain/planted.ts', use('../store/store.ts')],
    ['packages/gateway/src/domain/planted.ts', use('node:fs')],
    ['packages/gateway/src/domain/planted.ts', use('../life/change-order.ts')],
    ['packages/gateway/src/domain/planted.ts', use('../seed/default-seed.ts')],
    ['packages/gateway/src/life/planted.ts', use('../operations/operation.ts')],
    ['packages/gateway/src/push/planted.ts', use('@aeop/sdk')],
    ['packages/gateway/src/store/planted.ts', use('../http/handle.ts')],
    ['packages/gateway/src/operations/ds/planted.ts', use('../../state/state.ts')],
    ['packages/gateway/src/operations/ds/planted.ts', use('./aliexpress.ds.product.get.ts')],
    ['packages/gateway/src/operations/ds/planted.ts', use('../solution/aliexpress.solution.order.get.ts')],
    ['packages/gateway/src/shaped/planted.ts', use('../store/store.ts')],
    ['packages/gateway/src/shaped/planted.ts', use('node:fs')],
    ['conformance/planted.ts', use('../packages/sdk/src/sign/sign.ts')],
  ])('%s: %s', (file, source) => expect(lint(file, source)).toMatch(/no-restricted-imports/))

  it.each([
    ['packages/sdk/src/protocol/planted.ts', 'export const at = fetch\n', /no-restricted-globals/],
    ['packages/sdk/src/catalogue/planted.ts', 'export const at = fetch\n', /no-restricted-globals/],
    ['packages/sdk/src/catalogue/planted.ts', 'export const at = Date.now()\n', /no-restricted-properties/],
    ['packages/sdk/src/sign/planted.ts', 'export const at = Date.now()\n', /no-restricted-properties/],
    ['packages/doctor/src/checks/planted.ts', 'export const at = Date.now()\n', /no-restricted-properties/],
    ['packages/doctor/src/signature/planted.ts', 'export const at = fetch\n', /no-restricted-globals/],
    ['packages/gateway/src/domain/planted.ts', 'export const at = Date.now()\n', /no-restricted-properties/],
    ['packages/gateway/src/shaped/planted.ts', 'export const at = Math.random()\n', /no-restricted-properties/],
  ])('%s: %s', (file, source, rule) => expect(lint(file, source)).toMatch(rule))
})

describe('what is allowed stays allowed', () => {
  it.each([
    ['packages/sdk/src/protocol/planted.ts', use('../generated/errors.ts')],
    ['packages/sdk/src/sign/planted.ts', use('../protocol/form.ts')],
    ['packages/sdk/src/catalogue/planted.ts', use('../protocol/fields-by-name.ts')],
    ['packages/sdk/src/client/planted.ts', use('undici')],
    ['packages/doctor/src/hash/node-hash.ts', use('node:crypto')],
    ['packages/doctor/src/checks/planted.ts', use('@aeop/sdk/catalogue')],
    ['packages/gateway/src/pipeline/planted.ts', use('@aeop/doctor')],
    ['packages/gateway/src/pipeline/planted.ts', use('@aeop/sdk/sign')],
    ['packages/gateway/src/pipeline/planted.ts', use('@aeop/sdk/catalogue')],
    ['packages/gateway/src/domain/planted.ts', use('./order.ts')],
    ['packages/gateway/src/shaped/planted.ts', use('../domain/imprint.ts')],
    ['packages/gateway/src/operations/ds/planted.ts', use('../../domain/product.ts')],
    ['packages/gateway/src/operations/ds/planted.ts', use('../product-answer.ts')],
  ])('%s: %s', (file, source) => expect(lint(file, source)).not.toMatch(/no-restricted/))
})
