import { createHash, createHmac } from 'node:crypto'
import type { Call, Digest, Pairs } from './call.ts'

/**
 * Somebody's signing code, taken apart into the steps at which people go wrong. {@link rightProgram} has each step as the documents want it (top-protocol
 * 2.6, iop-protocol 3.3); a mistake puts another step in its place.
 */
export interface Program {
  /** What is meant to be sent and signed alike. */
  readonly intend: (pairs: Pairs) => Pairs
  /** What goes into the string, out of what is sent. */
  readonly collect: (pairs: Pairs) => Pairs
  readonly sort: (pairs: Pairs) => Pairs
  /** What becomes of a value before it is joined. */
  readonly write: (value: string) => string
  readonly join: (pairs: Pairs) => string
  /** Path in front, body behind. */
  readonly place: (text: string) => string
  /** What becomes of the string as a whole. */
  readonly whole: (text: string) => string
  readonly bytes: (text: string) => Buffer
  /** What is taken for the secret. */
  readonly secret: (secret: string) => string
  readonly digest: (text: string, secret: string, bytes: (text: string) => Buffer) => Buffer
  readonly print: (digest: Buffer) => string
  /** What becomes of a value on the wire. */
  readonly encode: (value: string) => string
}

export type Step = keyof Program

const same = <Thing>(thing: Thing): Thing => thing

export const hmac = (algorithm: string, key: string | Uint8Array, bytes: Buffer): Buffer =>
  createHmac(algorithm, key).update(bytes).digest()

export const hash = (algorithm: string, bytes: Buffer): Buffer => createHash(algorithm).update(bytes).digest()

const digests: Record<Digest, Program['digest']> = {
  md5: (text, secret, bytes) => hash('md5', bytes(secret + text + secret)),
  'hmac-md5': (text, secret, bytes) => hmac('md5', secret, bytes(text)),
  'hmac-sha256': (text, secret, bytes) => hmac('sha256', secret, bytes(text)),
}

export function rightProgram(call: Call): Program {
  return {
    intend: same,
    collect: same,
    sort: (pairs) => pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
    write: same,
    join: (pairs) => pairs.flat().join(''),
    place: (text) => call.path + text + call.body,
    whole: same,
    bytes: (text) => Buffer.from(text, 'utf8'),
    secret: same,
    digest: digests[call.digest],
    print: (digest) => digest.toString('hex').toUpperCase(),
    encode: encodeURIComponent,
  }
}

/** The string that the program signs, without the secret that MD5 puts around it. */
function textOf(program: Program, call: Call): string {
  const pairs = program.sort(program.collect(program.intend(call.pairs)))
  return program.whole(program.place(program.join(pairs.map(([name, value]) => [name, program.write(value)]))))
}

export function signatureOf(program: Program, call: Call): string {
  return program.print(program.digest(textOf(program, call), program.secret(call.secret), program.bytes))
}
