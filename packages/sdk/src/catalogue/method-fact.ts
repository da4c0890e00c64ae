/** Types of the catalogue. `date` is text `yyyy-MM-dd HH:mm:ss`; `json` in a request is sent as JSON text; `bytes` is a file. */
export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'price' | 'json' | 'bytes'

/** A scalar type or a list of one. */
export type FieldType = ScalarType | `array<${ScalarType}>`

/** One field of a request or an answer. */
export interface FieldFact {
  readonly name: string
  readonly type: FieldType
  /** Requests only; absent where not known. */
  readonly required?: boolean
  /** Answers only: the value is a list. */
  readonly list?: boolean
  /** Answers only: the key around the items of a list where `simplify` is off. */
  readonly itemName?: string
  /** An integer that names something and must not lose a digit. */
  readonly identifier?: boolean
  /** The field holds objects of the kind that it is part of. */
  readonly recursive?: boolean
  readonly fields?: readonly FieldFact[]
  readonly enum?: readonly (string | number)[]
  /** In characters. */
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  /** Form of a date in text, for example `yyyy-MM-dd HH:mm:ss`. */
  readonly format?: string
  /** Regular expression that the whole value matches. */
  readonly pattern?: string
}

/** How a method gives its list in pages. Paths are names joined by dots. */
export interface PagingFact {
  /** `page` counts pages, `offset` counts items, `cursor` names the next page by a text of the answer. */
  readonly kind: 'page' | 'offset' | 'cursor'
  /** Parameter that says which page, as in `param0.current_page`. */
  readonly position: string
  /** Its value for the first page; empty for a cursor, which is left out at first. */
  readonly first: number | ''
  /** Parameter with the number of items on a page. */
  readonly size?: string
  readonly maxSize?: number
  /** Object parameter that may hold position and size instead. */
  readonly orIn?: string
  /** List of the answer, as in `result.target_list`. */
  readonly items: string
  /** Number of all items, in the answer. */
  readonly total?: string
  /** Number of pages, in the answer. */
  readonly pages?: string
  /** Next cursor, in the answer. */
  readonly next?: string
}

/** One API method. */
export interface MethodFact {
  /** Dotted name, or path of a system API. */
  readonly name: string
  /** Its family: `ds`, `affiliate`, `solution`, ... */
  readonly group: string
  /** Where it is served; `both` means TOP and IOP's `/sync`. */
  readonly protocol: 'top' | 'iop' | 'both'
  /** Whether it needs an access token; `null` where not known. */
  readonly session: boolean | null
  /** The verb that the official Java SDK states; the platform takes GET and POST alike. */
  readonly httpMethod?: string
  /** `full`: request and answer are known; `request`: the answer is not; `name`: neither, and then `params` is empty without meaning that there are none. */
  readonly detail: 'full' | 'request' | 'name'
  /** Names of the parameters are known, their types are placeholders. */
  readonly paramTypes?: 'unknown'
  readonly access: 'read' | 'write'
  /** Sending it twice does no more than sending it once. */
  readonly repeatable: boolean
  readonly paging?: PagingFact
  readonly params: readonly FieldFact[]
  readonly response: readonly FieldFact[]
}
