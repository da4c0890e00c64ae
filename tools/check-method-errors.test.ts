import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, expect, it } from 'vitest'

const repository = fileURLToPath(new URL('..', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'method-errors-'))
const facts = join(root, 'facts')

beforeEach(() => {
  rmSync(facts, { recursive: true, force: true })
  cpSync(join(repository, 'facts'), facts, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true }))

function replace(path: string, from: string, to: string): void {
  const text = readFileSync(join(facts, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(facts, path), text.replace(from, to))
}

function problems(): string[] {
  const tool = join(repository, 'tools/check-facts.mjs')
  const { stderr } = spawnSync(process.execPath, [tool, '--root', root], { encoding: 'utf8' })
  return stderr.split('\n').filter((line) => line !== '' && !line.includes('not in the usual form'))
}

const TABLE = 'facts/method-errors.json'

it.each([
  [
    'a method that does not exist',
    ['"aliexpress.affiliate.image.search"', '"aliexpress.affiliate.image.seek"'],
    /^\S+ \/errors\/\d+\/methods: no method is aliexpress\.affiliate\.image\.seek$/,
  ],
  [
    'a refusal that IOP does not have',
    ['"refusal": { "code": "InternalError" }', '"refusal": { "code": "InternalFault" }'],
    /^\S+ \/errors\/\d+\/refusal: IOP does not say InternalFault$/,
  ],
  [
    'a form of its own',
    ['"refusal": { "code": "InternalError" }', '"refusal": { "code": "InternalError" }, "answer": { "a": 1 }'],
    /must match exactly one schema in oneOf/,
  ],
])('method errors: %s', (_what, [from = '', to = ''], said) => {
  replace('method-errors.json', from, to)
  const found = problems()
  expect(found.every((line) => line.startsWith(TABLE))).toBe(true)
  expect(found).toContainEqual(expect.stringMatching(said))
})

it('an error of the catalogue or of the table of business codes without a form', () => {
  replace('method-errors.json', '"A002_INVALID_ZONE"', '"A002_INVALID_ZONES"')
  const methods = ['aliexpress.ds.order.create', 'aliexpress.trade.buy.placeorder']
  const said = methods.map((method) => `${TABLE}: nothing says how ${method} answers A002_INVALID_ZONE`)
  // Once for the catalogue, once for the business codes.
  expect(problems().toSorted()).toEqual([...said, ...said].toSorted())
})

it('a sample under a wrong name, and one of no method', () => {
  renameSync(join(facts, 'samples/auth_token_create.json'), join(facts, 'samples/token_create.json'))
  replace('samples/aliexpress.ds.freight.query.json', 'freight.query"', 'freight.ask"')
  expect(problems().toSorted()).toEqual([
    'facts/samples/aliexpress.ds.freight.query.json /method: aliexpress.ds.freight.ask belongs in facts/samples/aliexpress.ds.freight.ask.json',
    'facts/samples/aliexpress.ds.freight.query.json /method: no method is aliexpress.ds.freight.ask',
    'facts/samples/token_create.json /method: /auth/token/create belongs in facts/samples/auth_token_create.json',
  ])
})
