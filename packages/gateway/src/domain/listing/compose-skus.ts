import type { Sku } from '../product.ts'
import { skuAttributes } from './change-skus.ts'
import type { SkuDraft } from './draft.ts'
import type { SkuCodes } from './listing.ts'
import { type ListingProblem, listingProblems } from './listing-problem.ts'
import { skuPropertyOf } from './vocabulary.ts'

/** Ours, after the most SKUs of one product that a stock update takes. */
const MOST_SKUS = 200

export interface ComposedSkus {
  readonly skus: readonly Sku[]
  readonly skuCodes: Readonly<Record<string, SkuCodes>>
}

/**
 * The SKUs of a product after a list of drafts, which is the whole list: what stands in it no more is gone. An SKU with a code that is there already keeps its id, and
 * what the draft does not say.
 *
 * @param newId gives out an id
 */
export function composeSkus(
  drafts: readonly SkuDraft[],
  before: ComposedSkus,
  newId: () => string,
): ComposedSkus | { readonly problem: ListingProblem } {
  if (drafts.length === 0 || drafts.length > MOST_SKUS) return fieldProblem('', `expected 1 to ${MOST_SKUS} items`)
  const codes = drafts.map(({ code }) => code).filter((code) => code !== undefined)
  if (new Set(codes).size < codes.length) return { problem: listingProblems.duplicateSkuCode }
  const skus: Sku[] = []
  const skuCodes: Record<string, SkuCodes> = {}
  for (const [index, draft] of drafts.entries()) {
    const old = before.skus.find((sku) => sku.code !== '' && sku.code === draft.code)
    const sku = composeSku(draft, old, index)
    if ('problem' in sku) return sku
    if (skus.some((other) => skuAttributes(other) === skuAttributes(sku))) {
      return fieldProblem(`/${index}`, 'every SKU needs attributes that no other has')
    }
    const skuId = old?.skuId ?? newId()
    skus.push({ ...sku, skuId })
    const { barcode = null, eanCode = null } = draft
    skuCodes[skuId] = {
      barcode: barcode ?? before.skuCodes[skuId]?.barcode ?? null,
      eanCode: eanCode ?? before.skuCodes[skuId]?.eanCode ?? null,
    }
  }
  return { skus, skuCodes }
}

function composeSku(
  draft: SkuDraft,
  old: Sku | undefined,
  index: number,
): Omit<Sku, 'skuId'> | { readonly problem: ListingProblem } {
  const price = draft.price ?? old?.price
  const stock = draft.stock ?? old?.stock
  if (price === undefined) return fieldProblem(`/${index}`, 'required key [price] not found')
  if (stock === undefined) return fieldProblem(`/${index}`, 'required key [inventory] not found')
  const salePrice = draft.discountPrice ?? (draft.price === undefined ? old?.salePrice : undefined) ?? price
  if (Number(salePrice) > Number(price)) {
    return fieldProblem(`/${index}/discount_price`, 'expected no more than the price')
  }
  const properties = draft.properties.map(skuPropertyOf)
  const complete = properties.filter((property) => property !== undefined)
  if (complete.length < properties.length) return fieldProblem(`/${index}`, 'an attribute lacks a name or a value')
  return {
    code: draft.code ?? '',
    price,
    salePrice,
    stock,
    properties: complete.length === 0 && old !== undefined ? old.properties : complete,
  }
}

function fieldProblem(pointer: string, rule: string): { readonly problem: ListingProblem } {
  return { problem: listingProblems.field(`sku_info_list${pointer}`, rule) }
}
