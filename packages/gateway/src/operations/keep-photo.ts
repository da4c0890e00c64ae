import { imprintOf } from '../domain/imprint.ts'
import { readPicture } from '../domain/picture.ts'
import { PHOTO_BANK_BYTES, PHOTO_BYTES, type Photo } from '../domain/photo.ts'
import type { Refusal } from '../domain/refusal.ts'
import { createSeededRandom } from '../domain/seeded-random.ts'
import type { OperationContext } from './operation.ts'
import { textOf } from '../parameters/text-of.ts'

const FILE = 'image_bytes'
const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const

/** A picture that was kept, and the bytes that the account's photo bank has in use with it. */
export interface KeptPhoto {
  readonly photo: Photo
  readonly used: number
}

/**
 * Takes the file `image_bytes` into the account's photo bank. The format is found by the first bytes; PNG, JPEG and GIF are taken. Source: method catalogue,
 * `aliexpress.photobank.redefining.uploadimageforsdk`; TOP error code page for code 3; the caps are ours.
 */
export function keepPhoto(
  params: ReadonlyMap<string, string>,
  { store, files, now }: Pick<OperationContext, 'store' | 'files' | 'now'>,
  accountId: string,
): KeptPhoto | { readonly refusal: Refusal } {
  const file = files.get(FILE)
  if (file === undefined) return { refusal: { error: 'missing-parameter', parameter: FILE } }
  const refused = (reason: 'file-too-large' | 'picture-unreadable') =>
    ({ refusal: { error: 'upload-failed', parameter: FILE, reason } }) as const
  if (file.content.length > PHOTO_BYTES) return refused('file-too-large')
  const picture = readPicture(file.content)
  if (picture === undefined) return refused('picture-unreadable')
  return store.transaction(() => {
    const used = store.photoBytes(accountId) + file.content.length
    if (used > PHOTO_BANK_BYTES) return refused('file-too-large')
    const photoId = store.nextNumber('photo')
    const name = createSeededRandom(imprintOf(new TextEncoder().encode(`photo ${photoId}`))).digits(24)
    const photo = {
      ...picture,
      photoId,
      path: `/kf/S${name}.${extensions[picture.contentType]}`,
      accountId,
      groupId: textOf(params, 'group_id') ?? null,
      fileName: textOf(params, 'file_name') ?? file.fileName,
      content: file.content,
      createdAt: now,
    }
    store.savePhoto(photo)
    return { photo, used }
  })
}
