import type { Store } from '../store/store.ts'
import { errorPage } from './pages.ts'
import type { WireAnswer } from './wire-request.ts'

const FOLDER = '/uploads/'

/** The picture that was uploaded under an id, byte for byte; `null` for paths outside of the folder. */
export function findUploadAnswer(path: string, store: Store): WireAnswer | null {
  if (!path.startsWith(FOLDER)) return null
  const upload = store.findUpload(path.slice(FOLDER.length))
  if (upload === undefined) return errorPage(404, 'Not found', 'No picture was uploaded under this address.')
  const { buffer, byteOffset, length } = upload.content
  return {
    status: 200,
    headers: {
      'content-type': upload.contentType,
      // It is somebody's upload: a browser must take it for a picture and nothing else.
      'x-content-type-options': 'nosniff',
      'x-aeop-simulated': 'stateful',
    },
    body: Buffer.from(buffer, byteOffset, length),
  }
}
