import type { KnownCall } from './known-calls.ts'

const product_id = '1005003784285827'
const prices = { '12000773890342561': '24.60' }
const sides = { package_length: 10, package_width: 10, package_height: 10 }

const solutionProduct = {
  ...sides,
  language: 'en',
  subject: 'Desk lamp',
  description: '<p>Desk lamp</p>',
  aliexpress_category_id: '44',
  main_image_urls_list: 'https://example.com/picture.png',
  freight_template_id: '1000',
  service_policy_id: '0',
  weight: '1.5',
  sku_info_list: { sku_code: 'LAMP-1', inventory: 7, price: '12.34', discount_price: '11.11' },
}
const offerProduct = {
  ...sides,
  locale: 'en_US',
  subject_list: { locale: 'en_US', value: 'Desk lamp' },
  detail_source_list: { locale: 'en_US', web_detail: '<p>Desk lamp</p>' },
  category_id: '44',
  image_u_r_ls: 'https://example.com/picture.png',
  gross_weight: '1.5',
  aeop_ae_product_s_k_us: { sku_code: 'LAMP-1', ipm_sku_stock: 7, sku_price: '12.34', sku_discount_price: '11.11' },
}
const schemaProduct =
  '{"category_id":44,"title_multi_language_list":[{"locale":"en_US","title":"Desk lamp"}],' +
  '"image_url_list":["https://example.com/picture.png"],"sku_info_list":[{"sku_code":"LAMP-1","inventory":7,"price":12.34}],' +
  '"package_weight":1.5,"package_length":10,"package_width":10,"package_height":10}'

/** What finds the product, but for the filters that would leave it out. */
const list = { excepted_product_ids: '1005254318422334', subject: 'headset', group_id: '' }

/** For methods of sellers around products. */
export const knownProductCalls: Readonly<Record<string, KnownCall>> = {
  'aliexpress.category.redefining.getchildrenpostcategorybyid': { needs: { param0: 0 } },
  'aliexpress.category.redefining.getpostcategorybyid': { needs: { param0: 44 } },
  'aliexpress.offer.product.edit': { needs: { aeop_a_e_product: { product_id, delivery_time: 5 } } },
  'aliexpress.offer.product.post': { needs: { aeop_a_e_product: offerProduct } },
  'aliexpress.offer.product.query': { needs: { product_id } },
  'aliexpress.offer.product.skuprices.edit': { needs: { product_id, sku_id_price_map: prices } },
  'aliexpress.postproduct.redefining.editmutilpleskustocks': {
    needs: { product_id, sku_stocks: { '12000773890342561': 700 } },
  },
  'aliexpress.postproduct.redefining.editsingleskuprice': { takes: { sale_price: '9.99' } },
  'aliexpress.postproduct.redefining.editsingleskustock': {
    needs: {
      product_id,
      sku_id: '12000773890342561',
      ipm_sku_stock: 700,
    },
  },
  'aliexpress.postproduct.redefining.findaeproductbyid': { needs: { product_id } },
  'aliexpress.postproduct.redefining.findaeproductstatusbyid': { needs: { product_id } },
  'aliexpress.postproduct.redefining.findproductinfolistquery': { takes: { aeop_a_e_product_list_query: list } },
  'aliexpress.postproduct.redefining.offlineaeproduct': { needs: { product_ids: product_id } },
  'aliexpress.postproduct.redefining.onlineaeproduct': { needs: { product_ids: product_id } },
  'aliexpress.solution.batch.product.delete': { needs: { product_ids: product_id } },
  'aliexpress.solution.feed.submit': {
    needs: { item_list: { item_content: schemaProduct, item_content_id: 'LAMP-1' } },
  },
  'aliexpress.solution.product.category.suggest': { needs: { language: 'en', title: 'Bluetooth headset' } },
  'aliexpress.solution.product.edit': { needs: { edit_product_request: { product_id, shipping_lead_time: 5 } } },
  'aliexpress.solution.product.info.get': { needs: { product_id } },
  'aliexpress.solution.product.list.get': { takes: { aeop_a_e_product_list_query: list } },
  'aliexpress.solution.product.post': { needs: { post_product_request: solutionProduct } },
  'aliexpress.solution.schema.product.full.update': {
    needs: {
      schema_full_update_request: `{"aliexpress_product_id":${product_id},"shipping_preparation_time":5}`,
    },
  },
  'aliexpress.solution.schema.product.instance.post': { needs: { product_instance_request: schemaProduct } },
  'aliexpress.solution.seller.category.tree.query': { needs: { category_id: '0' } },
}
