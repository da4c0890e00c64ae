import { categoryAttributes } from './category/aliexpress.category.redefining.getchildattributesresultbypostcateidandpath.ts'
import { childCategories } from './category/aliexpress.category.redefining.getchildrenpostcategorybyid.ts'
import { categoryById } from './category/aliexpress.category.redefining.getpostcategorybyid.ts'
import { uploadTempImage } from './image/aliexpress.image.redefining.uploadtempimage.ts'
import { offerDelete } from './offer/aliexpress.offer.product.delete.ts'
import { offerEdit } from './offer/aliexpress.offer.product.edit.ts'
import { offerPost } from './offer/aliexpress.offer.product.post.ts'
import { offerQuery } from './offer/aliexpress.offer.product.query.ts'
import { offerSkuPricesEdit } from './offer/aliexpress.offer.product.skuprices.edit.ts'
import { photoDelete } from './photobank/aliexpress.photobank.redefining.delunusephoto.ts'
import { photoBankInfo } from './photobank/aliexpress.photobank.redefining.getphotobankinfo.ts'
import { photoList } from './photobank/aliexpress.photobank.redefining.listimagepagination.ts'
import { photoUpload } from './photobank/aliexpress.photobank.redefining.uploadimage.ts'
import { photoUploadForSdk } from './photobank/aliexpress.photobank.redefining.uploadimageforsdk.ts'
import { editSkuStocks } from './postproduct/aliexpress.postproduct.redefining.editmutilpleskustocks.ts'
import { editSkuPrice } from './postproduct/aliexpress.postproduct.redefining.editsingleskuprice.ts'
import { editSkuStock } from './postproduct/aliexpress.postproduct.redefining.editsingleskustock.ts'
import { findProductById } from './postproduct/aliexpress.postproduct.redefining.findaeproductbyid.ts'
import { findProductStatus } from './postproduct/aliexpress.postproduct.redefining.findaeproductstatusbyid.ts'
import { findProductList } from './postproduct/aliexpress.postproduct.redefining.findproductinfolistquery.ts'
import { offlineProducts } from './postproduct/aliexpress.postproduct.redefining.offlineaeproduct.ts'
import { onlineProducts } from './postproduct/aliexpress.postproduct.redefining.onlineaeproduct.ts'
import { batchDelete } from './solution/aliexpress.solution.batch.product.delete.ts'
import { batchInventoryUpdate } from './solution/aliexpress.solution.batch.product.inventory.update.ts'
import { batchPriceUpdate } from './solution/aliexpress.solution.batch.product.price.update.ts'
import { feedInvalidate } from './solution/aliexpress.solution.feed.invalidate.ts'
import { feedListGet } from './solution/aliexpress.solution.feed.list.get.ts'
import { feedQuery } from './solution/aliexpress.solution.feed.query.ts'
import { feedSubmit } from './solution/aliexpress.solution.feed.submit.ts'
import { merchantProfileGet } from './solution/aliexpress.solution.merchant.profile.get.ts'
import { categorySuggest } from './solution/aliexpress.solution.product.category.suggest.ts'
import { productEdit } from './solution/aliexpress.solution.product.edit.ts'
import { productInfoGet } from './solution/aliexpress.solution.product.info.get.ts'
import { productListGet } from './solution/aliexpress.solution.product.list.get.ts'
import { productPost } from './solution/aliexpress.solution.product.post.ts'
import { productSchemaGet } from './solution/aliexpress.solution.product.schema.get.ts'
import { schemaProductUpdate } from './solution/aliexpress.solution.schema.product.full.update.ts'
import { schemaProductPost } from './solution/aliexpress.solution.schema.product.instance.post.ts'
import { sellerCategoryTree } from './solution/aliexpress.solution.seller.category.tree.query.ts'
import { skuAttributeQuery } from './solution/aliexpress.solution.sku.attribute.query.ts'
import type { Operation } from './operation.ts'

/** Products, prices, stocks, feeds and categories of sellers. */
export const sellerProductOperations: readonly Operation[] = [
  batchDelete,
  batchInventoryUpdate,
  batchPriceUpdate,
  feedInvalidate,
  feedListGet,
  feedQuery,
  feedSubmit,
  merchantProfileGet,
  categorySuggest,
  productEdit,
  productInfoGet,
  productListGet,
  productPost,
  productSchemaGet,
  schemaProductUpdate,
  schemaProductPost,
  sellerCategoryTree,
  skuAttributeQuery,
  offerDelete,
  offerEdit,
  offerPost,
  offerQuery,
  offerSkuPricesEdit,
  editSkuStocks,
  editSkuPrice,
  editSkuStock,
  findProductById,
  findProductStatus,
  findProductList,
  offlineProducts,
  onlineProducts,
  categoryAttributes,
  childCategories,
  categoryById,
  photoDelete,
  photoBankInfo,
  photoList,
  photoUpload,
  photoUploadForSdk,
  uploadTempImage,
]
