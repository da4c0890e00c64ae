import { expect, it } from 'vitest'
import { appCategoryRule, findMethod, loadGuide, methodNames } from '@aeop/sdk/catalogue'

it('says of every method what its guide says', async () => {
  for (const name of methodNames) {
    const fact = findMethod(name) ?? expect.unreachable(name)
    const guide = await loadGuide(name)
    expect(appCategoryRule(fact)?.categories ?? [], name).toEqual(guide?.appCategories)
  }
})

it.each([
  ['aliexpress.ds.product.get', 'ds', ['dropshipping']],
  ['aliexpress.affiliate.link.generate', 'affiliate', ['affiliate']],
  ['/auth/token/refresh', 'system', ['dropshipping', 'affiliate', 'seller-in-house', 'commercial']],
  ['aliexpress.solution.order.get', 'solution', ['seller-in-house', 'commercial']],
  ['taobao.time.get', 'system', undefined],
])('%s is for %j', (name, group, categories) => {
  expect(appCategoryRule({ name, group })?.categories).toEqual(categories)
})
