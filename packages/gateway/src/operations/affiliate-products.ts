import type { ProductFeed } from '../domain/product-feeds.ts'
import type { ProductOrdering } from '../domain/product-ordering.ts'
import type { BrowseQuery } from '../store/browse.ts'
import type { AffiliateOutcome } from './affiliate-operation.ts'
import { affiliateProduct, affiliateView } from './affiliate-product.ts'
import { categoryTreeOf } from './category-tree-of.ts'
import { affiliateOrderings } from './affiliate-orderings.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { AnswerObject, OperationContext } from './operation.ts'
import { readCount } from '../parameters/read-count.ts'
import { readView } from '../parameters/read-view.ts'
import { textOf } from '../parameters/text-of.ts'

interface ListPlan {
  /** Name of the parameter with the country, and with categories, where the method has them. */
  readonly country: string
  readonly categories: string
  readonly ordering?: ProductOrdering
  /** What the list is narrowed to. */
  readonly feed?: Pick<ProductFeed, 'country' | 'minSales' | 'maxPrice'>
  /** Whether the answer says how many pages there are. */
  readonly counted: boolean
}

/**
 * One page of the products of an affiliate method. Prices to search between are cents of a dollar; several categories are joined by commas, and one of the
 * top level stands for those below it. `fields`, `target_language` and `platform_product_type` PLAZA change nothing; there is no TMALL. Source: method catalogue.
 */
export function affiliateProducts(
  params: ReadonlyMap<string, string>,
  context: OperationContext,
  plan: ListPlan,
): AffiliateOutcome {
  const view = readView(params, { shipTo: plan.country, currency: 'target_currency' })
  if ('refusal' in view) return view
  const number = readCount(textOf(params, 'page_no') ?? '1')
  if (number === undefined) return invalidParameter('page_no')
  const size = readCount(textOf(params, 'page_size') ?? '20')
  if (size === undefined) return invalidParameter('page_size')
  const query = readQuery(params, context, plan)
  if ('refusal' in query) return query
  if (textOf(params, 'platform_product_type') === 'TMALL') return 'nothing-found'

  const sort = textOf(params, 'sort') ?? ''
  const ordering = plan.ordering ?? affiliateOrderings.get(sort) ?? 'orders,desc'
  const shipTo = view.shipTo || (plan.feed?.country ?? '')
  const { products, total } = context.store.browseProducts({ ...query, shipTo }, ordering, { number, size })
  if (products.length === 0) return 'nothing-found'
  const rows = products.map((product): AnswerObject => affiliateProduct(product, affiliateView(view, params, context)))
  const counts = plan.counted ? { total_page_no: Math.ceil(total / size), total_record_count: total } : {}
  return { result: { current_page_no: number, current_record_count: rows.length, ...counts, products: rows } }
}

function readQuery(
  params: ReadonlyMap<string, string>,
  { store }: OperationContext,
  plan: ListPlan,
): Omit<BrowseQuery, 'shipTo'> | ReturnType<typeof invalidParameter> {
  const ids = (textOf(params, plan.categories)?.split(',') ?? []).map((id) => id.trim())
  if (!ids.every((id) => /^\d{1,15}$/.test(id))) return invalidParameter(plan.categories)
  const least = cents(params, 'min_sale_price')
  const most = cents(params, 'max_sale_price')
  if (least !== undefined && most !== undefined && least > most) return invalidParameter('max_sale_price')
  const tree = categoryTreeOf(store)
  const days = textOf(params, 'delivery_days')
  return {
    words: textOf(params, 'keywords'),
    categoryIds: ids.length === 0 ? undefined : ids.flatMap((id) => tree.listed(Number(id))),
    minPrice: least,
    maxPrice: smallest(most, plan.feed?.maxPrice),
    minSales: plan.feed?.minSales,
    maxDays: days === undefined ? undefined : Number(days),
  }
}

function cents(params: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = textOf(params, name)
  return text === undefined ? undefined : Number(text)
}

function smallest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}
