import type { Sku } from '../domain/product.ts'

/** A SKU in the words of the methods before `aliexpress.ds.product.get`, without its properties. Source: method catalogue, response trees. */
export function formerSku(sku: Sku) {
  return {
    id: sku.properties.map((property) => `${property.propertyId}:${property.valueId}`).join(';'),
    sku_price: sku.price,
    offer_sale_price: sku.salePrice,
    offer_bulk_sale_price: sku.salePrice,
    currency_code: 'USD',
    sku_stock: sku.stock > 0,
    ipm_sku_stock: sku.stock,
    s_k_u_available_stock: sku.stock,
  }
}
