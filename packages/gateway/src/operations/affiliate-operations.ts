import { affiliateCategoryGet } from './affiliate/aliexpress.affiliate.category.get.ts'
import { affiliateFeaturedpromoGet } from './affiliate/aliexpress.affiliate.featuredpromo.get.ts'
import { affiliateFeaturedpromoProductsGet } from './affiliate/aliexpress.affiliate.featuredpromo.products.get.ts'
import { affiliateHotproductDownload } from './affiliate/aliexpress.affiliate.hotproduct.download.ts'
import { affiliateHotproductQuery } from './affiliate/aliexpress.affiliate.hotproduct.query.ts'
import { affiliateImageSearch } from './affiliate/aliexpress.affiliate.image.search.ts'
import { affiliateLinkGenerate } from './affiliate/aliexpress.affiliate.link.generate.ts'
import { affiliateOrderGet } from './affiliate/aliexpress.affiliate.order.get.ts'
import { affiliateOrderList } from './affiliate/aliexpress.affiliate.order.list.ts'
import { affiliateOrderListbyindex } from './affiliate/aliexpress.affiliate.order.listbyindex.ts'
import { affiliateProductQuery } from './affiliate/aliexpress.affiliate.product.query.ts'
import { affiliateProductShippingGet } from './affiliate/aliexpress.affiliate.product.shipping.get.ts'
import { affiliateProductSkuDetailGet } from './affiliate/aliexpress.affiliate.product.sku.detail.get.ts'
import { affiliateProductSmartmatch } from './affiliate/aliexpress.affiliate.product.smartmatch.ts'
import { affiliateProductdetailGet } from './affiliate/aliexpress.affiliate.productdetail.get.ts'
import { ruAffiliateLinkGenerate } from './affiliate/aliexpress.ru.affiliate.link.generate.ts'
import { ruAffiliateOrderGet } from './affiliate/aliexpress.ru.affiliate.order.get.ts'
import { ruAffiliateOrderListbyindex } from './affiliate/aliexpress.ru.affiliate.order.listbyindex.ts'
import { ruAffiliateProductdetailGet } from './affiliate/aliexpress.ru.affiliate.productdetail.get.ts'
import type { Operation } from './operation.ts'

/** What affiliates call. */
export const affiliateOperations: readonly Operation[] = [
  affiliateCategoryGet,
  affiliateProductQuery,
  affiliateProductdetailGet,
  affiliateHotproductQuery,
  affiliateHotproductDownload,
  affiliateFeaturedpromoGet,
  affiliateFeaturedpromoProductsGet,
  affiliateProductSmartmatch,
  affiliateProductSkuDetailGet,
  affiliateProductShippingGet,
  affiliateImageSearch,
  affiliateLinkGenerate,
  affiliateOrderGet,
  affiliateOrderList,
  affiliateOrderListbyindex,
  ruAffiliateProductdetailGet,
  ruAffiliateLinkGenerate,
  ruAffiliateOrderGet,
  ruAffiliateOrderListbyindex,
]
