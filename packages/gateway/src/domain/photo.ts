import type { PictureType } from './picture.ts'

/** A picture that a seller keeps in the photo bank. Times are epoch milliseconds. */
export interface Photo {
  readonly photoId: number
  /** Where the gateway serves it, from the root: `/kf/S….png`. */
  readonly path: string
  readonly accountId: string
  readonly groupId: string | null
  readonly fileName: string
  readonly contentType: PictureType
  readonly width: number
  readonly height: number
  readonly content: Uint8Array
  readonly createdAt: number
}

/** What the photo bank tells of a picture without its bytes. */
export type PhotoEntry = Omit<Photo, 'content'> & { readonly size: number }

/** Bytes that a seller's photo bank has room for. Ours: the platform's number is not known. */
export const PHOTO_BANK_BYTES = 1024 * 1024 * 1024

/** Bytes of one picture. Ours, as that of the temporary folder. */
export const PHOTO_BYTES = 5 * 1024 * 1024
