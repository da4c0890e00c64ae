import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'

const REQUEST = 'aeop_image_pagination_request'

/** Pictures of the account's photo bank, newest first; `location_type` is `allGroup`, `subGroup` or `unGroup` and only the group narrows the list. Source: method catalogue. */
export const photoList: Operation = {
  method: 'aliexpress.photobank.redefining.listimagepagination',
  simulated: 'stateful',
  run: asAccount((params, { store, url }, accountId) => {
    const fields = readFields(params, REQUEST)
    if (fields === undefined) return invalidParameter(REQUEST)
    const reader = createFieldReader()
    const number = reader.whole(fields, 'current_page', '', { min: 1, max: 999_999_999 }) ?? 1
    const size = reader.whole(fields, 'page_size', '', { min: 1, max: 50 }) ?? 18
    const groupId = reader.text(fields, 'group_id', '')
    const location = reader.text(fields, 'location_type', '')
    const member = /^#\/([a-z_]+)/.exec(reader.problem()?.message ?? '')?.[1]
    if (member !== undefined) return invalidParameter(`${REQUEST}.${member}`)
    const { photos, total } = store.listPhotos(accountId, groupId ?? null, { number, size })
    return {
      value: {
        result: {
          success: true,
          total,
          total_page: Math.ceil(total / size),
          query: { current_page: number, page_size: size, group_id: groupId, location_type: location },
          images: photos.map((photo) => ({
            iid: photo.photoId,
            display_name: photo.fileName,
            url: url + photo.path,
            file_size: photo.size,
            width: photo.width,
            height: photo.height,
            group_id: photo.groupId ?? undefined,
            status: 'normal',
            reference_count: store.countPictureUses(accountId, photo.path),
            gmt_create: formatPacificTime(photo.createdAt),
            gmt_modified: formatPacificTime(photo.createdAt),
          })),
        },
      },
    }
  }),
}
