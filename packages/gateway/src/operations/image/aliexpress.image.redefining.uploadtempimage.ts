import { readPicture } from '../../domain/picture.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Ours: the platform's limit is not known. */
const PICTURE_BYTES = 5 * 1024 * 1024

/**
 * Puts a picture into the temporary folder and tells where it can be fetched: at `/uploads/...` of this gateway, byte for byte. The format is found by the
 * first bytes, whatever the part's content type says; PNG, JPEG and GIF are taken. The name is `src_file_name`, else that of the file part. How long the
 * platform keeps such a picture is not known; here the oldest ones go when 64 MiB are full. Source: method catalogue; TOP error code page for code 3.
 */
export const uploadTempImage: Operation = {
  method: 'aliexpress.image.redefining.uploadtempimage',
  simulated: 'stateful',
  run: (params, { store, token, files, now, random, url }) => {
    const file = files.get('file_data')
    if (file === undefined) return { refusal: { error: 'missing-parameter', parameter: 'file_data' } }
    if (file.content.length > PICTURE_BYTES) {
      return { refusal: { error: 'upload-failed', parameter: 'file_data', reason: 'file-too-large' } }
    }
    const picture = readPicture(file.content)
    if (picture === undefined) {
      return { refusal: { error: 'upload-failed', parameter: 'file_data', reason: 'picture-unreadable' } }
    }
    if (!token) return { refusal: { error: 'missing-session' } }
    const { contentType, width, height } = picture
    const fileName = textOf(params, 'src_file_name') ?? file.fileName
    const uploadId = random(24)
    const { accountId } = token
    store.saveUpload({ uploadId, accountId, fileName, contentType, content: file.content, createdAt: now })
    const result = { is_success: true, url: `${url}/uploads/${uploadId}`, src_file_name: fileName, width, height }
    return { value: { result } }
  },
}
