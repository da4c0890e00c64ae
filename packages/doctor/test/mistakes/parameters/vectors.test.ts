import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/signature/digest.ts'
import { renderText } from '../../../src/signature/render.ts'
import { recipesOf, sceneOf, variantsOf } from './scene.ts'

interface Vector {
  readonly name: string
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Readonly<Record<string, string>>
  readonly secret: string
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

/** Ours among the mistakes of the facts, with the mistake that gives the very string. */
const named: Readonly<Record<string, string>> = {
  'M02-missing-path': 'path-missing',
  'M03-wrong-prefix': 'prefix-wrong',
  'M04-method-mismatch': 'method-mismatch',
  'M07-kv-joined': 'joined-pairs',
  'M09-sort': 'wrong-order',
  'M12-secret-or-sign-included': 'secret-as-parameter',
  'M20-json-body': 'json-body-signed',
  'M22-doc-sample': 'doc-sample',
}

/** Two mistakes at once: the path is missing as well. */
const doubles = new Set(['S1-wrong-method-signed-no-prefix', 'S1-wrong-key-equals-value-ampersand-no-path'])

function requestOf({ endpoint, apiPath, params, signature }: Vector) {
  const path = endpoint === 'rest' ? `/rest${apiPath}` : endpoint === 'top' ? '/router/rest' : '/sync'
  const query = new URLSearchParams({ ...params, sign: signature })
  return { url: `https://api-sg.aliexpress.com${path}?${query}` }
}

function sha256Of({ stringToSign, secret }: Vector): string {
  return createHmac('sha256', secret).update(stringToSign, 'utf8').digest('hex').toUpperCase()
}

const wrong = vectors.filter(({ holds, mistake }) => !holds && named[mistake ?? ''] !== undefined)

describe('strings of the vectors', () => {
  it('covers every vector of these mistakes', () => {
    expect(new Set(wrong.map(({ mistake }) => mistake))).toEqual(new Set(Object.keys(named)))
    expect(wrong).toHaveLength(20)
  })

  it.each(wrong.filter(({ name }) => !doubles.has(name)))('$name', (vector) => {
    const scene = sceneOf(requestOf(vector))
    const recipes = recipesOf(scene, named[vector.mistake ?? ''])
    const found = recipes.find((recipe) => renderText(recipe) === vector.stringToSign)
    expect(recipes.map((recipe) => renderText(recipe))).toContain(vector.stringToSign)
    expect(found && digestOf(found)).toBe(vector.signature)
    expect(sha256Of(vector)).toBe(vector.signature)
  })

  it.each(wrong.filter(({ name }) => doubles.has(name)))('$name, without its path', (vector) => {
    const scene = sceneOf(requestOf(vector))
    const [pathless] = variantsOf(scene, 'path-missing')
    const strings = recipesOf(scene, named[vector.mistake ?? '']).map((recipe) =>
      renderText(pathless?.change(recipe) ?? scene.right),
    )
    expect(strings).toContain(vector.stringToSign)
  })

  it('finds the misprinted string behind the signature of base document 108974', () => {
    const vector = vectors.find(({ name }) => name === 'base-doc-as-printed-url') as Vector
    const printed = vectors.find(({ name }) => name === 'base-doc-as-printed-string') as Vector
    const scene = sceneOf(requestOf(vector))
    const digests = recipesOf(scene, 'doc-sample').map((recipe) => digestOf(recipe))
    expect(digests).toContain(vector.signature)
    expect(createHash('md5').update(printed.stringToSign, 'utf8').digest('hex').toUpperCase()).toBe(vector.signature)
  })

  it('leaves out an empty value that was not signed', () => {
    const vector = vectors.find(({ name }) => name === 'S1-empty-value-skipped') as Vector
    const scene = sceneOf(requestOf(vector))
    const strings = recipesOf(scene, 'empty-unsigned').map((recipe) => renderText(recipe))
    expect(strings).toContain(vector.stringToSign)
  })
})
