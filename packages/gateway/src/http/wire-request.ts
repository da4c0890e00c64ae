/** One HTTP request, read whole: what node:http and fetch have in common. */
export interface WireRequest {
  readonly verb: string
  /** IP address of the caller; empty where the connection is gone already. */
  readonly address: string
  /** Path and query as they stand in the request line, percent-encoded. */
  readonly target: string
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  /** The parts of a `multipart/form-data` body; `body` is empty then. */
  readonly multipart?: MultipartBody
}

/** What the edge has read out of a multipart body. */
export interface MultipartBody {
  /** Text parts in wire order, repeated names included. They are signed like any other parameter. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Whether the names and texts were UTF-8 throughout. */
  readonly isUtf8: boolean
  /** File parts. They are never signed (TOP 101617; doc 120692). */
  readonly files: readonly UploadedFile[]
  /** Why the body could not be read, if it could not. */
  readonly problem?: string
}

/** One file part. */
export interface UploadedFile {
  readonly name: string
  readonly fileName: string
  /** As the client gave it, `application/octet-stream` where it gave none. */
  readonly contentType: string
  readonly content: Buffer
}

/** One HTTP answer. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** What a fault does to it on the way. */
  readonly trouble?: WireTrouble
}

/** Trouble on the way of an answer. */
export interface WireTrouble {
  /** Milliseconds until its first byte. */
  readonly delayMs: number
  /** The connection ends instead. */
  readonly isDropped?: boolean
  /** The connection ends behind so many bytes of the body. */
  readonly cutAfter?: number
  readonly bytesPerSecond?: number
  readonly gzip?: 'unasked' | 'unlabelled' | 'false-label'
}
