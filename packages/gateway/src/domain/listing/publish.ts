import type { Product, Shop } from '../product.ts'
import type { Category } from './category-tree.ts'
import { composeSkus } from './compose-skus.ts'
import type { ProductDraft } from './draft.ts'
import { type Listing, listingDefaults } from './listing.ts'
import { type ListingProblem, listingProblems } from './listing-problem.ts'
import { attributeOf } from './vocabulary.ts'

/** What a product is made with besides what its seller says of it. */
export interface PublishContext {
  readonly productId: string
  readonly newSkuId: () => string
  readonly sellerId: string
  readonly ownerMemberId: string
  readonly shop: Shop
  readonly categories: readonly Category[]
  /** Epoch milliseconds. */
  readonly now: number
}

export type Listed = { readonly product: Product; readonly listing: Listing } | { readonly problem: ListingProblem }

const required = ['subject', 'categoryId', 'imageUrls', 'skus', 'length', 'width', 'height', 'grossWeight'] as const

/** Names of those fields in the platform's forms, of which the first is used in messages. */
const wireNames: Readonly<Record<(typeof required)[number], string>> = {
  subject: 'subject',
  categoryId: 'category_id',
  imageUrls: 'main_image_urls_list',
  skus: 'sku_info_list',
  length: 'package_length',
  width: 'package_width',
  height: 'package_height',
  grossWeight: 'weight',
}

/**
 * Makes a product of a complete draft. It is on sale at once: the platform's review, `auditing`, is left out. Source: method catalogue,
 * `aliexpress.solution.product.post`; the order of the checks is ours.
 */
export function publish(draft: ProductDraft, context: PublishContext): Listed {
  const missing = required.find((name) => draft[name] === undefined)
  if (missing !== undefined) {
    return { problem: listingProblems.field('', `required key [${wireNames[missing]}] not found`) }
  }
  const { productId, now } = context
  const nothing: Product = {
    productId,
    subject: '',
    categoryId: 0,
    categoryPath: [],
    status: 'onSelling',
    createdAt: now,
    updatedAt: now,
    detail: '',
    imageUrls: [],
    rating: '0.0',
    evaluationCount: 0,
    salesCount: 0,
    attributes: [],
    skus: [],
    parcel: { length: 1, width: 1, height: 1, grossWeight: '0.001' },
    shop: context.shop,
    ownerMemberId: context.ownerMemberId,
    sellerId: context.sellerId,
    // Ours: the platform promises by country and service.
    deliveryDays: 15,
    excludedCountries: [],
  }
  return revise({ product: nothing, listing: { ...listingDefaults, productId } }, draft, context)
}

/** Changes what a draft says of a product and leaves the rest. */
export function revise(
  { product, listing }: { readonly product: Product; readonly listing: Listing },
  draft: ProductDraft,
  { categories, newSkuId, now }: Pick<PublishContext, 'categories' | 'newSkuId' | 'now'>,
): Listed {
  const category = categories.find(({ categoryId }) => categoryId === (draft.categoryId ?? product.categoryId))
  if (draft.categoryId !== undefined && category?.isLeaf !== true) {
    return { problem: listingProblems.field('category_id', `${draft.categoryId} is not a leaf category`) }
  }
  if (draft.imageUrls?.length === 0) {
    return { problem: listingProblems.field('main_image_urls_list', 'expected minimum item count: 1, found: 0') }
  }
  const attributes = draft.attributes?.map(attributeOf).filter((attribute) => attribute !== undefined)
  if (attributes !== undefined && attributes.length < (draft.attributes?.length ?? 0)) {
    return { problem: listingProblems.field('attribute_list', 'an attribute lacks a name or a value') }
  }
  const before = { skus: product.skus, skuCodes: listing.skuCodes }
  const composed = draft.skus === undefined ? before : composeSkus(draft.skus, before, newSkuId)
  if ('problem' in composed) return composed
  return {
    product: {
      ...product,
      subject: draft.subject ?? product.subject,
      detail: draft.detail ?? product.detail,
      categoryId: draft.categoryId ?? product.categoryId,
      categoryPath: draft.categoryId === undefined ? product.categoryPath : (category?.path ?? []),
      imageUrls: draft.imageUrls ?? product.imageUrls,
      attributes: attributes ?? product.attributes,
      skus: composed.skus,
      parcel: {
        length: draft.length ?? product.parcel.length,
        width: draft.width ?? product.parcel.width,
        height: draft.height ?? product.parcel.height,
        grossWeight: draft.grossWeight ?? product.parcel.grossWeight,
      },
      updatedAt: Math.max(now, product.updatedAt),
    },
    listing: {
      productId: listing.productId,
      locale: draft.locale ?? listing.locale,
      subjects: draft.subjects ?? listing.subjects,
      details: draft.details ?? listing.details,
      freightTemplateId: draft.freightTemplateId ?? listing.freightTemplateId,
      promiseTemplateId: draft.promiseTemplateId ?? listing.promiseTemplateId,
      groupId: draft.groupId ?? listing.groupId,
      sizeChartId: draft.sizeChartId ?? listing.sizeChartId,
      reduceStrategy: draft.reduceStrategy ?? listing.reduceStrategy,
      productUnit: draft.productUnit ?? listing.productUnit,
      prepareDays: draft.prepareDays ?? listing.prepareDays,
      skuCodes: composed.skuCodes,
    },
  }
}
