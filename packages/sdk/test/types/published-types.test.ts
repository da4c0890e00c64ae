import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'

const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }

// Against dist, as npm delivers it: the condition that leads to the source is not set.
describe('the published types', { timeout: 120_000 }, () => {
  it.each([
    ['nodenext', {}],
    ['nodenext, exact optional properties', { exactOptionalPropertyTypes: true, skipLibCheck: true }],
    ['bundler', { ...bundler, skipLibCheck: true }],
    ['bundler, exact optional properties', { ...bundler, exactOptionalPropertyTypes: true }],
  ])('%s: right calls compile, wrong ones do not', (_, options) => {
    expect(compile('calls.test-d.ts', options)).toEqual([])
  })

  it('errors name what is wrong and what would be right', () => {
    const calls = `import type { Client } from '@aeop/sdk'
declare const client: Client
await client.call('aliexpress.ds.product.gett', {})
await client.call('aliexpress.ds.product.get', { product_id: '1' })
await client.call('aliexpress.ds.product.get', { product_id: '1', ship_to_contry: 'US' })
await client.call('aliexpress.ds.product.get', { product_id: 1, ship_to_country: 'US' })
await client.call('aliexpress.ds.image.searchV2', { param0: { sort_type: 'prise' } })
export {}`
    expect(compile('wrong-calls.ts', { skipLibCheck: true }, calls)).toEqual([
      expect.stringMatching(
        /^wrong-calls.ts:3 .*"aliexpress.ds.product.gett"' is not assignable .* 'keyof ApiMethods'/,
      ),
      expect.stringMatching(/^wrong-calls.ts:4 .*'ship_to_country' is missing .*'AliexpressDsProductGetParameters'/),
      expect.stringMatching(/^wrong-calls.ts:5 .*'ship_to_contry' .* Did you mean to write 'ship_to_country'\?/),
      expect.stringMatching(/^wrong-calls.ts:6 Type 'number' is not assignable to type 'string \| bigint'/),
      expect.stringMatching(/^wrong-calls.ts:7 Type '"prise"' .* Did you mean '"price"'\?/),
    ])
  })

  it.each([
    ['docs/types.md', 4],
    ['docs/checks.md', 3],
    ['docs/paging.md', 2],
    ['README.md', 1],
  ])('the examples of %s compile', (path, count) => {
    const page = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
    const examples = [...page.matchAll(/```ts\n([^]*?)```/g)].map(([, text]) => text)
    expect(examples).toHaveLength(count)
    const problems = examples.map((block) => compile('example.ts', { skipLibCheck: true }, standAlone(block)))
    expect(problems.flat()).toEqual([])
  })
})

/** A block may use the client of the block above it. */
function standAlone(block: string | undefined): string {
  const client = block?.includes('const client') ? '' : "declare const client: import('@aeop/sdk').Client\n"
  return `${client}${block}\nexport {}\n`
}
