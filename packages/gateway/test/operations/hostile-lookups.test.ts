import { afterAll, expect, it } from 'vitest'

import { aPng } from './a-picture.ts'
import { lookupCalls } from './lookup-calls.ts'
import { createWorld } from './run-operation.ts'

const world = createWorld()
afterAll(() => world.store.close())
const skuId = world.store.findProduct('1005003784285827')?.skus[0]?.skuId ?? ''
const files = new Map([['image_file_bytes', { fileName: 'one.png', content: aPng(3, 2) }]])

const texts = [
  '',
  '   ',
  '0',
  '-1',
  '1.5',
  '9'.repeat(18),
  '9'.repeat(40),
  '1e400',
  'constructor',
  '__proto__',
  'NaN',
  '[]',
  '[[]]',
  'null',
  '{"constructor":1,"quantity":null,"product_num":[],"price":{},"start_time":[1],"image_base64":"="}',
  '{"__proto__":{"quantity":1}}',
  "'; drop table product; --",
  '\u0000',
  '\uD800',
  '%_"\\',
  'x'.repeat(100_000),
]

it.each(lookupCalls(skuId))('%s answers or refuses, whatever its parameters are', (method, params) => {
  const names = [
    ...Object.keys(params()),
    'sort',
    'category_id',
    'category_ids',
    'min_sale_price',
    'delivery_days',
    'keywords',
  ]
  for (const name of [...names, 'page_no', 'page_size', 'time_type', 'start_query_index_id', 'search_id', 'fields']) {
    for (const text of texts) {
      const outcome = world.run(method, { ...params(), [name]: text }, { files })
      const refused = 'refusal' in outcome ? outcome.refusal.error : ''
      expect(['', 'invalid-parameter', 'missing-parameter'], `${name} = ${text.slice(0, 40)}`).toContain(refused)
    }
  }
})
