import { PHOTO_BANK_BYTES } from '../domain/photo.ts'
import type { AnswerObject } from '../operations/operation.ts'
import type { KeptPhoto } from '../operations/keep-photo.ts'

/** A picture that was kept as both methods of the photo bank show it, but for their flag of success. Source: method catalogue, response trees. */
export function photoAnswer({ photo, used }: KeptPhoto, url: string): AnswerObject {
  return {
    status: 'SUCCESS',
    file_name: photo.fileName,
    width: photo.width,
    height: photo.height,
    photobank_url: url + photo.path,
    photobank_total_size: String(PHOTO_BANK_BYTES),
    photobank_used_size: String(used),
  }
}
