import { Buffer } from 'node:buffer'
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/signature/digest.ts'
import { recipesOf, sceneOf } from './scene.ts'

interface Vector {
  readonly name: string
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Readonly<Record<string, string>>
  readonly secret: string
  readonly keyUsed?: string
  readonly algorithm: string
  readonly stringToSign: string
  readonly signature: string
  readonly holds: boolean
  readonly mistake?: string
}

const vectors = ['iop', 'top'].flatMap((file) => {
  const text = readFileSync(new URL(`../../../../../facts/vectors/${file}.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { vectors: Vector[] }).vectors
})

/** Ours among the mistakes of the facts. */
const named: Readonly<Record<string, string>> = {
  'M01-secret-wrapped-hmac': 'secret-around-hmac',
  'M05-md5': 'md5-digest',
  'M06-plain-sha256': 'plain-sha256',
  'M11-timestamp': 'timestamp-mismatch',
  'M12-wrong-key': 'wrong-key',
  'M16-sign-method': 'sign-method-mismatch',
  'M18-other-alibaba-scheme': 'other-scheme',
  'M19-dirty-secret': 'dirty-secret',
  'T02-secret-framing': 'secret-framing',
}

/** The right digest under a label that the endpoint does not take: nothing is signed wrongly, a check names it. */
const labels = new Set(['S1-wrong-sign-method-label-hmac-sha256'])

const wrong = vectors.filter(
  ({ holds, mistake, name }) => !holds && named[mistake ?? ''] !== undefined && !labels.has(name),
)

/** What the facts print, in capital hexadecimal digits. */
function printed({ signature }: Vector): string {
  return /^[\dA-F]+$/.test(signature) ? signature : Buffer.from(signature, 'base64').toString('hex').toUpperCase()
}

/** The digest of the printed string by `node:crypto` alone. */
function recomputed({ algorithm, secret, keyUsed, stringToSign }: Vector): string {
  const [, isKeyed, hash = '', ampersand] = /^(hmac-)?(md5|sha1|sha256)(-amp)?-/.exec(algorithm) ?? []
  if (isKeyed === undefined) return createHash(hash).update(stringToSign).digest('hex').toUpperCase()
  const key = ampersand === undefined ? (keyUsed ?? secret) : `${secret}&`
  return createHmac(hash, key).update(stringToSign).digest('hex').toUpperCase()
}

describe('vectors', () => {
  it('cover each of these mistakes', () => {
    expect(new Set(wrong.map(({ mistake }) => mistake))).toEqual(new Set(Object.keys(named)))
    expect(wrong.length).toBeGreaterThanOrEqual(18)
  })

  it.each(wrong)('$name', (vector) => {
    const { endpoint, apiPath, params, signature, secret, stringToSign } = vector
    const path = endpoint === 'rest' ? `/rest${apiPath}` : '/router/rest'
    const query = new URLSearchParams({ ...params, sign: signature })
    const scene = sceneOf({ url: `https://api-sg.aliexpress.com${path}?${query}` }, secret)
    // A path that is missing too is a mistake of its own.
    const isPathless = /^(?:helloworld)?app_key/.test(stringToSign) && scene.right.front !== ''
    const recipes = recipesOf(scene, named[vector.mistake ?? ''])
    const digests = recipes.map((recipe) => digestOf(isPathless ? { ...recipe, front: '' } : recipe))
    expect(recomputed(vector)).toBe(printed(vector))
    expect(digests).toContain(printed(vector))
  })
})
