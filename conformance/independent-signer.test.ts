import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { type Pairs, signIop, signTop } from './independent-signer.ts'

interface Vector {
  readonly name: string
  readonly origin: 'published' | 'computed'
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Readonly<Record<string, string>>
  readonly excluded?: readonly string[]
  readonly body?: string
  readonly secret: string
  readonly signMethod: 'md5' | 'hmac' | 'hmac-sha256' | 'sha256' | null
  readonly signature: string
  readonly holds: boolean
  readonly ambiguous?: boolean
}

/** The vectors the documents' rules speak about: ordinary calls of the three endpoints, without a raw body. */
const vectors = ['top', 'iop']
  .flatMap((file) => {
    const text = readFileSync(new URL(`../facts/vectors/${file}.json`, import.meta.url), 'utf8')
    return (JSON.parse(text) as { vectors: Vector[] }).vectors
  })
  .filter(({ endpoint, body }) => ['top', 'sync', 'rest'].includes(endpoint) && body === undefined)

function signatureOf({ params, excluded = [], secret, signMethod, endpoint, apiPath }: Vector): string {
  const pairs: Pairs = Object.entries(params).filter(([name]) => !excluded.includes(name))
  if (signMethod === null) throw new Error('no rule without sign_method')
  return signMethod === 'sha256'
    ? signIop(pairs, secret, endpoint === 'rest' ? apiPath : '')
    : signTop(pairs, secret, signMethod)
}

const right = vectors.filter(({ holds, ambiguous }) => holds && !ambiguous)
// /rest takes sha256 only, so a signature made under another label is wrong even where its digest is right.
const wrong = vectors.filter(
  ({ holds, ambiguous, endpoint, signMethod }) =>
    !holds && !ambiguous && signMethod !== null && (endpoint !== 'rest' || signMethod === 'sha256'),
)

describe('the independent signer', () => {
  it.each(right)('gives the $origin signature of $name', (vector) => {
    expect(signatureOf(vector)).toBe(vector.signature)
  })

  it.each(wrong)('does not make the mistake of $name', (vector) => {
    expect(signatureOf(vector)).not.toBe(vector.signature)
  })

  it('has been judged by signatures other people printed, on every endpoint', () => {
    const published = right
      .filter(({ origin }) => origin === 'published')
      .map(({ endpoint, signMethod }) => `${endpoint} ${signMethod}`)
    expect(new Set(published)).toEqual(new Set(['top md5', 'top hmac', 'sync md5', 'sync sha256', 'rest sha256']))
  })
})
