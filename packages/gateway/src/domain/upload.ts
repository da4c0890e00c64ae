import type { PictureType } from './picture.ts'

/** A picture in the temporary folder. Times are epoch milliseconds. */
export interface Upload {
  readonly uploadId: string
  readonly accountId: string
  readonly fileName: string
  readonly contentType: PictureType
  readonly content: Uint8Array
  readonly createdAt: number
}
