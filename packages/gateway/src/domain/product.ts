/** One value of a property that tells SKUs apart, such as colour or size. Ids are the platform's numbers. */
export interface SkuProperty {
  readonly propertyId: number
  readonly name: string
  readonly valueId: number
  readonly value: string
  /** The seller's own word for the value. */
  readonly definitionName: string | null
  readonly imageUrl: string | null
}

/** What a buyer puts into the basket. Prices are US dollars as decimal text with two places. */
export interface Sku {
  readonly skuId: string
  readonly code: string
  readonly price: string
  readonly salePrice: string
  readonly stock: number
  readonly properties: readonly SkuProperty[]
}

export interface ProductAttribute {
  readonly nameId: number
  readonly name: string
  readonly value: string
}

export interface Shop {
  readonly storeId: string
  readonly name: string
  readonly countryCode: string
  readonly itemAsDescribedRating: string
  readonly communicationRating: string
  readonly shippingSpeedRating: string
}

/** Size and weight of the parcel: whole centimetres, and kilograms as decimal text. */
export interface Parcel {
  readonly length: number
  readonly width: number
  readonly height: number
  readonly grossWeight: string
}

/** A listed product. Times are epoch milliseconds. */
export interface Product {
  readonly productId: string
  readonly subject: string
  readonly categoryId: number
  /** Category names from the top down. */
  readonly categoryPath: readonly string[]
  readonly status: 'onSelling' | 'offline'
  readonly createdAt: number
  readonly updatedAt: number
  /** HTML. */
  readonly detail: string
  /** Whole addresses, or paths of pictures that the gateway draws. */
  readonly imageUrls: readonly string[]
  /** Mean of 1 to 5 stars, e.g. `4.7`. */
  readonly rating: string
  readonly evaluationCount: number
  readonly salesCount: number
  readonly attributes: readonly ProductAttribute[]
  readonly skus: readonly Sku[]
  readonly parcel: Parcel
  readonly shop: Shop
  readonly ownerMemberId: string
  /** Account that sells it. */
  readonly sellerId: string
  /** Days to the buyer. */
  readonly deliveryDays: number
  /** Two-letter countries that it is not sold to. */
  readonly excludedCountries: readonly string[]
}
