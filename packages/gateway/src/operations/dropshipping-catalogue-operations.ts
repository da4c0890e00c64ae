import { addressGet } from './ds/aliexpress.ds.address.get.ts'
import { categoryGet } from './ds/aliexpress.ds.category.get.ts'
import { feedItemidsGet } from './ds/aliexpress.ds.feed.itemids.get.ts'
import { feednameGet } from './ds/aliexpress.ds.feedname.get.ts'
import { freightQuery } from './ds/aliexpress.ds.freight.query.ts'
import { imageSearchV2 } from './ds/aliexpress.ds.image.searchV2.ts'
import { memberBenefitGet } from './ds/aliexpress.ds.member.benefit.get.ts'
import { productSpecialinfoGet } from './ds/aliexpress.ds.product.specialinfo.get.ts'
import { productWholesaleGet } from './ds/aliexpress.ds.product.wholesale.get.ts'
import { recommendFeedGet } from './ds/aliexpress.ds.recommend.feed.get.ts'
import { simpleQuery } from './ds/aliexpress.offer.ds.product.simplequery.ts'
import { findProductForDropshipper } from './ds/aliexpress.postproduct.redefining.findaeproductbyidfordropshipper.ts'
import { buyerFreightCalculate } from './logistics/aliexpress.logistics.buyer.freight.calculate.ts'
import { buyerFreightGet } from './logistics/aliexpress.logistics.buyer.freight.get.ts'
import type { Operation } from './operation.ts'

/** What dropshippers look up before they order: products, feeds, freight, addresses. */
export const dropshippingCatalogueOperations: readonly Operation[] = [
  addressGet,
  categoryGet,
  feednameGet,
  feedItemidsGet,
  recommendFeedGet,
  productWholesaleGet,
  productSpecialinfoGet,
  simpleQuery,
  findProductForDropshipper,
  imageSearchV2,
  memberBenefitGet,
  freightQuery,
  buyerFreightCalculate,
  buyerFreightGet,
]
