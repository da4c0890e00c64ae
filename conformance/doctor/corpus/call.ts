/** Parameters as name and value, in the order in which they are sent. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** The digest that a platform expects; `md5` has the secret at both ends of its text. */
export type Digest = 'md5' | 'hmac-md5' | 'hmac-sha256'

/** How a client puts its parameters onto the wire; `bare` is no wire at all, but the parameters as a program logs them. */
export type Carriage = 'query' | 'form' | 'split' | 'multipart' | 'batch' | 'bare'

/** A call as its author means it, before anybody has signed it. */
export interface Call {
  /** Name of the shape that it is made after. */
  readonly shape: string
  readonly protocol: 'top' | 'iop'
  readonly url: string
  /** API path in front of the string to sign; empty where nothing belongs there. */
  readonly path: string
  /** What is sent, without `sign`; public parameters first. */
  readonly pairs: Pairs
  readonly secret: string
  readonly digest: Digest
  readonly carriage: Carriage
  /** Raw body of a batch. */
  readonly body: string
  /** A file part, which is never signed. */
  readonly file: { readonly name: string; readonly filename: string; readonly content: string } | null
}

const publicNames = new Set(
  'method app_key session access_token timestamp format v sign_method simplify partner_id target_app_key debug'.split(
    ' ',
  ),
)

/** Whether the platform gives the name a meaning of its own (top-protocol 2.1, iop-protocol 2). */
export const isPublic = (name: string): boolean => publicNames.has(name)

export function valueOf(pairs: Pairs, name: string): string | undefined {
  return pairs.find(([other]) => other === name)?.[1]
}
