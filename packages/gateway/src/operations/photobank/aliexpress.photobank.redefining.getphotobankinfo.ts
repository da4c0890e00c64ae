import { PHOTO_BANK_BYTES } from '../../domain/photo.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'

/** Room of the account's photo bank, in bytes; both names are misspelt by the platform. Source: method catalogue; the unit is inferred. */
export const photoBankInfo: Operation = {
  method: 'aliexpress.photobank.redefining.getphotobankinfo',
  simulated: 'stateful',
  run: asAccount((_params, { store }, accountId) => ({
    value: { result: { capicity: PHOTO_BANK_BYTES, useage: store.photoBytes(accountId) } },
  })),
}
