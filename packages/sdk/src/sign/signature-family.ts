import type { HashName } from './digest.ts'

/** A secret made ready for one family: canonical string in, signature out. */
export type Sealer = (canonical: string) => string

/** One way of turning the canonical string and the secret into a signature. */
export interface SignatureFamily {
  readonly name: 'md5' | 'hmac-md5' | 'hmac-sha256'
  readonly hash: HashName
  /** Whether the secret keys an HMAC or stands inside the text. */
  readonly keyed: boolean
  /** The text that goes into the digest. For a family that is not keyed it contains the secret. */
  digestInput(canonical: string, secret: string): string
  /** Prepares the secret once for many signatures. */
  prepare(secret: string): Sealer
}
