/** Name and value of a parameter, as text that is about to be signed. */
export type Pair = readonly [name: string, value: string]

/** Digests that people use, the platform's own and foreign ones. */
export type Algorithm = 'md5' | 'hmac-md5' | 'sha1' | 'hmac-sha1' | 'sha256' | 'hmac-sha256' | 'sha512' | 'hmac-sha512'

/** Text encodings under which a string to sign becomes bytes. */
export type Charset = 'utf-8' | 'latin1' | 'low-bytes' | 'gbk' | 'utf-16le' | 'utf-16be' | 'utf-8-twice'

/** Where the secret stands in the text. */
export type Frame = 'none' | 'both' | 'front' | 'back'

/** How pairs become text. */
export interface Joining {
  /** Between name and value. */
  readonly equals: string
  /** Between pairs. */
  readonly between: string
  /** In front of the first pair and behind the last one, where there is at least one. */
  readonly open: string
  readonly close: string
  /** Which half of a pair is written. */
  readonly writes: 'both' | 'values' | 'names'
}

/**
 * One way of making a signature, from the parameters to the digest. The right way is a recipe like any other; a mistake is a change of one part of it.
 *
 * The order of the parts is the order of the work: pairs, order, texts, joining, front and back, whole, charset, frame and key, algorithm.
 */
export interface Recipe {
  /** What is signed, in wire order. */
  readonly pairs: readonly Pair[]
  /** Puts pairs in order; it must not change its argument. */
  readonly order: (pairs: readonly Pair[]) => readonly Pair[]
  /** Changes each value before it is joined, such as percent-encoding; must work character by character. */
  readonly value: (text: string) => string
  /** Changes each name. */
  readonly name: (text: string) => string
  readonly joining: Joining
  /** Stands in front of the pairs: the API path of a system call. */
  readonly front: string
  /** Stands behind the pairs: the body of a batch. */
  readonly back: string
  /** Changes the joined text as a whole, character by character; identity for nearly all. */
  readonly whole: (text: string) => string
  readonly charset: Charset
  readonly frame: Frame
  /** What keys the HMAC or frames the text. */
  readonly key: string
  /** What keys the HMAC where that is bytes and no text, such as a secret that was decoded. */
  readonly keyBytes?: Uint8Array
  readonly algorithm: Algorithm
  /** Whether the text keys the HMAC and the secret is its message. */
  readonly isSwapped: boolean
}

/** The parts of a recipe, which are also the places where a mistake can sit. */
export type Slot =
  | 'pairs'
  | 'order'
  | 'texts'
  | 'joining'
  | 'surroundings'
  | 'whole'
  | 'charset'
  | 'key'
  | 'digest'
  | 'scheme'
