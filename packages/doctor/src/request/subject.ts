import type { EndpointName } from '@aeop/sdk/facts'

/** Where a parameter stood in the request. */
export type Place = 'query' | 'body' | 'path'

/** One text parameter as it arrived. */
export interface ReceivedParameter {
  readonly name: string
  /** Percent-decoded, as a server reads it. */
  readonly value: string
  /** As it stood on the wire, still encoded; the same as `value` where nothing was encoded. */
  readonly raw: string
  /** The name as it stood on the wire, where that is known and another text. */
  readonly rawName?: string
  readonly place: Place
}

/** One file part. */
export interface ReceivedFile {
  readonly name: string
  readonly filename: string
  readonly content: Uint8Array
}

/** What kind of body the request has. */
export type BodyKind = 'none' | 'form' | 'multipart' | 'json' | 'batch' | 'other'

/** Something about the wire itself that reading has met. */
export interface WireOddity {
  readonly kind:
    | 'not-utf8'
    | 'html-entity'
    | 'fragment'
    | 'malformed-escape'
    | 'blank-in-url'
    | 'unreadable-multipart'
    | 'unreadable-json'
  /** Where: a name of a parameter, or a piece of the text (never a secret). */
  readonly at: string
}

/** A request, understood as far as it can be without its secret. */
export interface Subject {
  readonly protocol: 'top' | 'iop'
  readonly endpoint: EndpointName
  readonly isBatch: boolean
  /** HTTP verb in upper case; none for bare parameters. */
  readonly verb?: string
  /** URL as it was given; none for bare parameters. */
  readonly url?: string
  /** Host in lower case, with its port if there is one. */
  readonly host?: string
  /** Path of the URL, without query. */
  readonly urlPath: string
  /** The API: the parameter `method`, or on `/rest` the path behind it. Empty when there is none. */
  readonly apiName: string
  /** Whether the API name came from the URL's path rather than from the parameter `method`. */
  readonly isPathCall: boolean
  /** Every text parameter in wire order, `sign` and repeated names included. */
  readonly received: readonly ReceivedParameter[]
  /** What a server makes of them: of a repeated name the first counts; `sign` is included. */
  readonly parameters: ReadonlyMap<string, string>
  readonly files: readonly ReceivedFile[]
  readonly bodyKind: BodyKind
  /** Raw body, where it is no form and no multipart. */
  readonly body?: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly client?: string
  readonly oddities: readonly WireOddity[]
}
