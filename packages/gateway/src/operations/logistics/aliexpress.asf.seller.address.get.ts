import { type SellerAddress, sellerAddresses } from '../../domain/seller-address.ts'
import { asAccount } from '../as-account.ts'
import type { AnswerObject, Operation } from '../operation.ts'

/** The account's addresses where parcels are fetched and taken back. Source: method catalogue. */
export const asfSellerAddressGet: Operation = {
  method: 'aliexpress.asf.seller.address.get',
  simulated: 'stateful',
  run: asAccount((_params, { store }, accountId) => {
    const account = store.findAccount(accountId)
    const addresses = account === undefined ? [] : sellerAddresses(account)
    const listOf = (kind: SellerAddress['kind']) => addresses.filter((one) => one.kind === kind).map(addressAnswer)
    const data = { pickupSellerAddressList: listOf('pickup'), refundSellerAddressList: listOf('refund') }
    return { value: { result: { success: true, data } } }
  }),
}

function addressAnswer(address: SellerAddress): AnswerObject {
  return {
    addressId: address.addressId,
    name: address.name,
    country: address.country,
    province: address.province,
    city: address.city,
    streetAddress: address.streetAddress,
    postCode: address.postcode,
    phone: address.mobile,
    defaultAddress: true,
  }
}
