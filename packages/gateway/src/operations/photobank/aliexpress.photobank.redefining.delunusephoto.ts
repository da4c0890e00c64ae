import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'

const REQUEST = 'aeop_delete_image_request'

/** Takes a picture out of the account's photo bank, unless one of its products shows it. Source: method catalogue; texts are ours. */
export const photoDelete: Operation = {
  method: 'aliexpress.photobank.redefining.delunusephoto',
  simulated: 'stateful',
  run: asAccount((params, { store }, accountId) => {
    const fields = readFields(params, REQUEST)
    const id = fields && createFieldReader().id(fields, 'image_repository_id', '')
    if (id === undefined) return invalidParameter(`${REQUEST}.image_repository_id`)
    return store.transaction(() => {
      const photo = store.findPhoto(Number(id))
      const failed = (message: string) => ({ value: { result: { is_success: false, error_message: message } } })
      if (photo?.accountId !== accountId) return failed('The picture does not exist')
      if (store.countPictureUses(accountId, photo.path) > 0) return failed('The picture is used by a product')
      store.removePhoto(photo.photoId)
      return { value: { result: { is_success: true } } }
    })
  }),
}
