import type { Store } from '../store/store.ts'
import { errorPage } from './pages.ts'
import type { WireAnswer } from './wire-request.ts'

const FOLDER = '/kf/'

/** A picture of a photo bank, byte for byte; `null` for paths outside of the folder. */
export function findPhotoAnswer(path: string, store: Store): WireAnswer | null {
  if (!path.startsWith(FOLDER)) return null
  const photo = store.findPhotoAt(path)
  if (photo === undefined) return errorPage(404, 'Not found', 'No photo bank has a picture at this address.')
  const { buffer, byteOffset, length } = photo.content
  return {
    status: 200,
    headers: {
      'content-type': photo.contentType,
      // It is somebody's upload: a browser must take it for a picture and nothing else.
      'x-content-type-options': 'nosniff',
      'x-aeop-simulated': 'stateful',
    },
    body: Buffer.from(buffer, byteOffset, length),
  }
}
