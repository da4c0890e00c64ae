import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { createGateway, type Gateway } from '@aeop/gateway'
import { runHere } from './run-here.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await createGateway({ port: 0 })
})
afterAll(() => gateway.close())

const call = (...words: string[]) => runHere(['call', '--gateway', gateway.url, ...words])
const PRODUCT = 'aliexpress.ds.product.get'
const FULFIL = 'aliexpress.solution.order.fulfill'

describe('aeop call compares with the catalogue before it sends', () => {
  it('and tells all it finds, one a line', async () => {
    const { code, stdout, stderr } = await call(
      PRODUCT,
      'product_id=abc',
      'remove_personal_benefit=yes',
      'targetCurrency=USD',
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines.toSorted()).toEqual([
      'aeop: product_id: it takes a whole number, and "abc" is none. Write product_id=DIGITS.',
      expect.stringMatching(/^aeop: remove_personal_benefit: .* Write remove_personal_benefit=true or false\.$/),
      'aeop: ship_to_country: it is required. Write ship_to_country=TEXT.',
      expect.stringMatching(/^aeop: targetCurrency: .* Did you mean target_currency\?.* --no-check\.$/),
    ])
  })

  it.each([
    [[FULFIL, 'send_type=al'], /^aeop: send_type: .*Did you mean all\?/m],
    [[FULFIL, 'send_type=al'], /^aeop: service_name: it is required\. Write service_name=TEXT\.$/m],
    [['aliexpress.solution.order.get', 'param0={"page_size":'], /^aeop: param0: .* Write param0='\{\.\.\.\}'\.$/m],
    [
      ['aliexpress.solution.order.get', 'param0={"page_sise":1}'],
      /^aeop: param0\.page_sise: .*Did you mean page_size\?/m,
    ],
    [['aliexpress.trade.order.open.query', 'order_ids=1,2'], /^aeop: order_ids: .* Write order_ids='\[\.\.\.\]'\.$/m],
    [
      ['aliexpress.ds.image.search', 'image_file_bytes=x'],
      /^aeop: image_file_bytes: .* Send a file with --file image_file_bytes=PATH\.$/m,
    ],
  ])('%j', async (words, problem) => {
    const { code, stdout, stderr } = await call(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).not.toMatch(/Uint8Array|check: false/)
  })

  it('as one JSON document when asked to', async () => {
    const { code, stdout } = await call(PRODUCT, 'product_id=1', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      error: {
        code: 'invalid-argument',
        method: PRODUCT,
        findings: [
          {
            kind: 'missing',
            path: 'ship_to_country',
            problem: 'it is required',
            remedy: 'Write ship_to_country=TEXT',
          },
        ],
      },
    })
  })

  it('unless it is told not to', async () => {
    const { code, stderr } = await call(PRODUCT, 'product_id=1005003784285827', '--no-check')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^aeop: .* was refused with MissingParameter: .*ship_to_country/)
  })

  it('and takes text for numbers, ids and objects', async () => {
    expect((await call(PRODUCT, 'product_id=1005003784285827', 'ship_to_country=US')).code).toBe(0)
    const query = 'param0={"page_size":"1","current_page":1}'
    expect((await call('aliexpress.solution.order.get', query)).code).toBe(0)
  })
})

describe('a name that the catalogue does not have', () => {
  it('is sent, with a note of what may be meant, and the refusal says the same', async () => {
    const { code, stderr } = await call('aliexpress.ds.order.get', 'order_id=1')
    expect(code).toBe(1)
    const [note, refusal, remedy] = stderr.split('\n')
    const hint = 'Orders of a dropshipper are read under trade.ds: use aliexpress.trade.ds.order.get'
    expect(note).toBe(`note: the catalogue has no "aliexpress.ds.order.get", so nothing is checked. ${hint}`)
    expect(refusal).toMatch(/was refused with InvalidApiPath/)
    expect(remedy).toContain(`Remedy: ${hint}.`)
  })

  it('has no hint where nothing is near, and no note with --no-check', async () => {
    const { stderr } = await call('some.method')
    expect(stderr).toMatch(/^note: the catalogue has no "some\.method", so nothing is checked\n/)
    expect((await call('some.method', '--no-check')).stderr).not.toContain('note:')
  })

  it('is shown without what would steer a terminal', async () => {
    expect((await call('some.\u001B[2Jmethod')).stderr).not.toContain('\u001B')
  })
})
