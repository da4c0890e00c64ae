/** A file as a client sent it. */
export interface UploadedFile {
  readonly fileName: string
  readonly content: Uint8Array
}
