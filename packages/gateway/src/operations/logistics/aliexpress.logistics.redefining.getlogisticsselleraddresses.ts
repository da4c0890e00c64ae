import { type SellerAddress, sellerAddresses } from '../../domain/seller-address.ts'
import { asAccount } from '../as-account.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The account's addresses of the kinds asked for: `sender`, `pickup`, `refund`. Source: method catalogue. */
export const sellerAddressesGet: Operation = {
  method: 'aliexpress.logistics.redefining.getlogisticsselleraddresses',
  simulated: 'stateful',
  run: asAccount((params, { store }, accountId) => {
    const account = store.findAccount(accountId)
    const asked = textOf(params, 'seller_address_query') ?? ''
    const addresses = account === undefined ? [] : sellerAddresses(account).filter(({ kind }) => asked.includes(kind))
    const listOf = (kind: SellerAddress['kind']) => addresses.filter((one) => one.kind === kind).map(addressAnswer)
    return {
      value: {
        result_success: true,
        sender_seller_address_list: listOf('sender'),
        pickup_seller_address_list: listOf('pickup'),
        refund_seller_address_list: listOf('refund'),
      },
    }
  }),
}

function addressAnswer(address: SellerAddress): AnswerObject {
  return {
    address_id: address.addressId,
    name: address.name,
    country: address.country,
    province: address.province,
    city: address.city,
    county: address.county,
    street_address: address.streetAddress,
    postcode: address.postcode,
    mobile: address.mobile,
    is_default: 1,
    language: 'en',
    need_to_update: false,
  }
}
