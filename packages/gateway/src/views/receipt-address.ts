import type { TradeOrder } from '../domain/order.ts'
import type { AnswerObject } from '../operations/operation.ts'

/** Where an order goes. Orders that were placed in the shop have no address here: then only the buyer's name is known. Source: method catalogue, response trees of the methods that show it. */
export function receiptAddress({ address, buyer }: TradeOrder): AnswerObject {
  if (address === null) return { contact_person: `${buyer.firstName} ${buyer.lastName}` }
  return {
    contact_person: address.fullName,
    mobile_no: address.mobileNo,
    phone_country: address.phoneCountry || undefined,
    detail_address: address.address,
    address2: address.address2 || undefined,
    city: address.city,
    province: address.province,
    country: address.country,
    zip: address.zip || undefined,
  }
}
