import { describe, expect, it } from 'vitest'
import { openEditor } from './editor.ts'

const START = `import type { Client } from '@aeop/sdk'\ndeclare const client: Client\n`
const PRODUCT = `${START}const product = await client.call('aliexpress.ds.product.get', `

describe('in an editor', { timeout: 60_000 }, () => {
  const editor = openEditor()

  it('names of methods are offered', () => {
    const names = editor.completions(`${START}await client.call('|')`)
    expect(names).toHaveLength(723)
    expect(names).toContain('aliexpress.ds.product.get')
    expect(editor.completions(`${START}client.paginate('|')`)).not.toContain('aliexpress.ds.product.get')
  })

  it('parameters are offered and explained', () => {
    const offered = editor.completions(`${PRODUCT}{ | })`)
    expect(offered.toSorted()).toEqual([
      'biz_model',
      'city_code',
      'product_id',
      'province_code',
      'remove_personal_benefit',
      'ship_to_country',
      'target_currency',
      'target_language',
    ])
    const sorts = editor.completions(
      `${START}client.call('aliexpress.ds.image.searchV2', { param0: { sort_type: '|' } })`,
    )
    expect(sorts.toSorted()).toEqual(['best', 'orders', 'price'])
    expect(editor.hover(`${PRODUCT}{ product_id: '1', |ship_to_country: 'US' })`)).toEqual({
      type: '(property) ship_to_country: string',
      documentation: 'Destination country, two letters. Example: `US`.',
    })
  })

  it('what is not known to be required says so', () => {
    const hover = editor.hover(`${START}client.call('/ds/order/list', { |page_no: 1 })`)
    expect(hover.type).toBe('(property) page_no?: number | bigint | undefined')
    expect(hover.documentation).toContain('Whether it is required is not known.')
  })

  it('answers are explained to the leaf', () => {
    const answer = `${PRODUCT}{ product_id: '1', ship_to_country: 'US' })\n`
    const leaf = editor.hover(`${answer}product.result?.ae_item_sku_info_dtos?.[0]?.|sku_price`)
    expect(leaf.type).toMatch(/^\(property\) sku_price\?: string/)
    expect(editor.hover(`${answer}product.|result`).type).toContain('readonly ae_item_base_info_dto?:')
  })
})
