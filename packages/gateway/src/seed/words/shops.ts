import type { Shop } from '../../domain/product.ts'

/** Shops that sell the seed's products. Invented. */
export const shops: readonly Shop[] = [
  shop('1102345678', 'Northlight Official Store', ['4.8', '4.7', '4.7']),
  shop('912034455', 'Harbour Home Store', ['4.7', '4.8', '4.6']),
  shop('1103987612', 'Trailmate Outdoor Store', ['4.9', '4.8', '4.8']),
  shop('910776543', 'Pixelnest Digital Store', ['4.5', '4.6', '4.4']),
]

function shop(storeId: string, name: string, ratings: readonly [string, string, string]): Shop {
  return {
    storeId,
    name,
    countryCode: 'CN',
    itemAsDescribedRating: ratings[0],
    communicationRating: ratings[1],
    shippingSpeedRating: ratings[2],
  }
}
