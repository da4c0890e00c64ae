import { readFileSync } from 'node:fs'
import type { Call, Digest } from './corpus/call.ts'

/** A signature of facts/vectors. */
export interface Vector {
  readonly name: string
  readonly protocol: 'top' | 'iop'
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Readonly<Record<string, string>>
  readonly body?: string
  readonly secret: string
  readonly signMethod: string | null
  readonly stringToSign: string
  readonly signature: string
  readonly holds: boolean
  readonly ambiguous?: boolean
  readonly mistake?: string
}

/** Every vector of the facts, read from their files: what the doctor was made from is not asked. */
export const vectors: readonly Vector[] = ['top', 'iop'].flatMap((file) => {
  const text = readFileSync(new URL(`../../facts/vectors/${file}.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { vectors: Vector[] }).vectors
})

const urls: Readonly<Record<string, string>> = {
  top: 'https://eco.taobao.com/router/rest',
  'top-batch': 'https://eco.taobao.com/router/batch',
  sync: 'https://api-sg.aliexpress.com/sync',
  rest: 'https://api-sg.aliexpress.com/rest',
}

const digests: Readonly<Record<string, Digest>> = { md5: 'md5', hmac: 'hmac-md5' }

/** The call of a vector; undefined for what is no call of a gateway. */
export function callOf(vector: Vector) {
  const { name, protocol, endpoint, apiPath = '', params, body = '', secret, signMethod, stringToSign } = vector
  // A signature in the order of sending tells that order; the file has its names sorted.
  const placeOf = ([name, value]: readonly [string, string]) => stringToSign.indexOf(name + value)
  const url = urls[endpoint]
  if (url === undefined) return undefined
  const sent = Object.entries(params)
  const isBatch = endpoint === 'top-batch'
  const call: Call = {
    shape: name,
    protocol,
    url: endpoint === 'rest' && params['method'] === undefined ? url + apiPath : url,
    path: apiPath,
    pairs: vector.mistake === 'M09-sort' ? sent.toSorted((a, b) => placeOf(a) - placeOf(b)) : sent,
    secret,
    digest: digests[signMethod ?? 'md5'] ?? 'hmac-sha256',
    carriage: isBatch ? 'batch' : 'form',
    body,
    file: null,
  }
  return call
}
