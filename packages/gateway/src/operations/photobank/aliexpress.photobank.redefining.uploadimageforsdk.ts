import { photoAnswer } from '../../views/photo-answer.ts'
import { asAccount } from '../as-account.ts'
import { keepPhoto } from '../keep-photo.ts'
import type { Operation } from '../operation.ts'

/** Keeps a picture in the account's photo bank and tells where it can be fetched, byte for byte. Source: method catalogue. */
export const photoUploadForSdk: Operation = {
  method: 'aliexpress.photobank.redefining.uploadimageforsdk',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => {
    const kept = keepPhoto(params, context, accountId)
    if ('refusal' in kept) return kept
    return { value: { result: { is_success: true, ...photoAnswer(kept, context.url) } } }
  }),
}
