import { spawnSync } from 'node:child_process'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const generator = new URL('generate/method-types.mjs', import.meta.url).href
const SCRIPT = `
import { readFileSync } from 'node:fs'
import { generateMethodTypes } from '${generator}'
console.log(JSON.stringify(generateMethodTypes(JSON.parse(readFileSync(0, 'utf8')))))`

interface Module {
  readonly name: string
  readonly body: string
}

const method = (over: object) => ({
  name: 'aliexpress.order.list',
  group: 'order',
  summary: 'Orders',
  protocol: 'both',
  session: null,
  status: 'current',
  detail: 'full',
  params: [],
  response: [{ name: 'ok', type: 'boolean' }],
  ...over,
})

function generate(...methods: object[]): { group: string; index: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    input: JSON.stringify(methods.map(method)),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const modules = JSON.parse(stdout) as Module[]
  const bodyOf = (name: string) => modules.find((module) => module.name === name)?.body ?? ''
  return { group: bodyOf('types/order'), index: bodyOf('types/index') }
}

describe('generated types', () => {
  it.each([
    [{ type: 'string', required: true }, 'a: string'],
    [{ type: 'string', required: false }, 'a?: string | undefined'],
    [{ type: 'integer', required: true }, 'a: number | bigint'],
    [{ type: 'integer', required: true, name: 'order_id' }, 'order_id: string | bigint'],
    [{ type: 'array<integer>', required: true, name: 'ids' }, 'ids: readonly (string | bigint)[]'],
    [{ type: 'array<string>', required: false }, 'a?: readonly string[] | undefined'],
    [{ type: 'number', required: true }, 'a: number'],
    [{ type: 'price', required: true }, 'a: string | number'],
    [{ type: 'date', required: true }, 'a: string | Date'],
    [{ type: 'json', required: true }, 'a: JsonParameter'],
    [{ type: 'bytes', required: true }, 'a: FileValue'],
    [{ type: 'string', required: true, enum: ['all', "pa'rt"] }, `a: 'all' | "pa'rt"`],
    [{ type: 'string', required: true, enum: ['true', 'false'] }, "a: boolean | 'true' | 'false'"],
    [{ type: 'integer', required: true, enum: [0, 2] }, 'a: 0 | 2'],
    [{ type: 'string', required: true, name: 'a-b' }, "'a-b': string"],
  ])('a parameter %j is %s', (field, line) => {
    expect(generate({ params: [{ name: 'a', ...field }] }).group).toContain(`Parameters = {\n  ${line}\n}`)
  })

  it.each([
    [{ type: 'integer' }, 'number'],
    [{ type: 'integer', name: 'order_id' }, 'string'],
    [{ type: 'array<integer>', name: 'order_ids' }, 'readonly string[]'],
    [{ type: 'price' }, 'string'],
    [{ type: 'date' }, 'string'],
    [{ type: 'json' }, 'JsonValue'],
    [{ type: 'string', enum: ['a', 'b'] }, "'a' | 'b' | (string & {})"],
    [{ type: 'array<json>', fields: [{ name: 'b', type: 'boolean' }] }, 'readonly {\n    readonly b?: boolean\n  }[]'],
  ])('a field of an answer %j is %s', (field, type) => {
    const name = 'name' in field ? field.name : 'a'
    const { group } = generate({ response: [{ name, ...field }] })
    expect(group).toContain(`Answer = {\n  readonly ${name}?: ${type}\n  readonly request_id?: string\n}`)
  })

  it.each([
    ['id', 'product_id', 'sl_related_skuId', 'sku_Id', 'item_ids', 'iid', 'category_id_long', 'product_id_list'],
    ['owner_member_seq_long', 'receiver_seq', 'adminMemberSeq', 'buyer_aliid', 'orderid', 'order_no', 'order_number'],
  ])('take a number that names something for text: %s, %s, ...', (...names) => {
    const { group } = generate({ response: names.map((name) => ({ name, type: 'integer' })) })
    expect(group.match(/\?: string$/gm)).toHaveLength(names.length + 1)
  })

  it('take a number that counts for a number', () => {
    const names = ['total', 'page_no', 'lot_num', 'order', 'paid', 'valid', 'width', 'error_code', 'box_number']
    const { group } = generate({ response: names.map((name) => ({ name, type: 'integer' })) })
    expect(group.match(/\?: number$/gm)).toHaveLength(names.length)
  })

  it('say what is known of a field, and what is not', () => {
    const limits = { minimum: 1, maximum: 50, maxLength: 2, maxItems: 3, format: 'yyyy', pattern: '^a*/' }
    const { group } = generate({
      params: [{ name: 'a', type: 'string', description: 'A */\nb', example: 7, ...limits }],
    })
    expect(group).toContain(
      '  /** A *\\/ b. From 1 to 50. At most 2 characters. At most 3 items. Form `yyyy`. Matches `^a*\\/`. Example: `7`. Whether it is required is not known. */\n  a?: string | undefined\n',
    )
  })

  it('are open where little is known', () => {
    const { group } = generate({ detail: 'name', response: [] })
    expect(group).toMatch(/Parameters = Parameters\n[^]*Answer = Answer\n/)
    const params = [{ name: 'a', type: 'string', required: true }]
    const untyped = generate({ paramTypes: 'unknown', params }).group
    expect(untyped).toContain('Parameters = {\n  a: ParameterValue\n}')
    expect(untyped).toContain('Of its parameters the names are known, not the types.')
    expect(generate({}).group).toContain('Parameters = NoParameters\n')
  })

  it('of a field that holds more of its kind lead back to what it is in', () => {
    const children = { name: 'children', type: 'array<json>', recursive: true }
    const node = { name: 'tree', type: 'array<json>', fields: [{ name: 'label', type: 'string' }, children] }
    const { group } = generate({ response: [node, { name: 'again', type: 'json', recursive: true }] })
    const use = `declare const answer: AliexpressOrderListAnswer
export const label: string | undefined = answer.again?.tree?.[0]?.children?.[0]?.children?.[0]?.label
// @ts-expect-error it is no number
export const wrong: number | undefined = answer.again?.tree?.[0]?.children?.[0]?.children?.[0]?.label`
    expect(compile(`${group.replaceAll(/^import .*\n/gm, '').replace('NoParameters', '{}')}\n${use}`)).toEqual([])
  })

  it('of a method with pages have the item of its list, and demand no page', () => {
    const orders = { name: 'orders', type: 'array<json>', fields: [{ name: 'x', type: 'string' }] }
    const page = { name: 'page', type: 'integer', required: true }
    const query = { name: 'query', type: 'json', required: true, fields: [page] }
    const paged = {
      params: [query, { name: 'shop', type: 'string', required: true }],
      response: [{ name: 'result', type: 'json', fields: [orders] }],
      paging: { kind: 'page', position: 'query.page', first: 1, items: 'result.orders' },
    }
    const { group, index } = generate(paged)
    expect(group).toContain('Parameters = {\n  query: {\n    page: number | bigint\n  }\n  shop: string\n}')
    expect(group).toContain(
      'PageParameters = {\n  query?: {\n    page?: number | bigint | undefined\n  } | undefined\n  shop: string\n}',
    )
    expect(index).toContain(`PagedMethods {
  'aliexpress.order.list': {
    parameters: order.AliexpressOrderListPageParameters
    item: NonNullable<NonNullable<order.AliexpressOrderListAnswer['result']>['orders']>[number]
  }
}`)
    const lost = { ...paged, paging: { ...paged.paging, items: 'result' } }
    expect(() => generate(lost)).toThrow(/aliexpress.order.list: paging.items is result, which is no list/)
  })

  it('are refused where two methods would share them', () => {
    expect(() => generate({ name: 'aliexpress.order.list' }, { name: '/aliexpress/order/list' })).toThrow(
      /aliexpress.order.list and \/aliexpress\/order\/list would share the type AliexpressOrderListAnswer/,
    )
  })
})

/** What the compiler says of a text without imports. */
function compile(text: string): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2023 }
  const host = ts.createCompilerHost(options)
  const onDisk = ts.createCompilerHost(options)
  host.getSourceFile = (path, version) =>
    path === 'types.ts' ? ts.createSourceFile(path, text, version) : onDisk.getSourceFile(path, version)
  const program = ts.createProgram(['types.ts'], { ...options, types: [], skipLibCheck: true }, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
