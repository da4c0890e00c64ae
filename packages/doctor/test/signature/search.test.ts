import { describe, expect, it } from 'vitest'
import type { Scene, SigningMistake, Variant } from '../../src/mistakes/mistake.ts'
import { readRequest } from '../../src/request/read-request.ts'
import { digestOf } from '../../src/signature/digest.ts'
import { readSignature } from '../../src/signature/given-signature.ts'
import type { Recipe } from '../../src/signature/recipe.ts'
import { rightRecipes } from '../../src/signature/right-recipes.ts'
import { search } from '../../src/signature/search.ts'

const secret = 'helloworld'
const subject = readRequest({
  path: '/auth/token/create',
  parameters: {
    app_key: '12345678',
    code: '3_12345678_x',
    sign_method: 'sha256',
    timestamp: '1517820392000',
    sign: 'X',
  },
})
if ('unreadable' in subject) throw new Error(subject.unreadable)
const [right] = rightRecipes(subject, secret)
const scene: Scene = { subject, secret, right }

const mistake = (
  name: SigningMistake['name'],
  slot: SigningMistake['slot'],
  ...variants: Variant[]
): SigningMistake => ({
  name,
  slot,
  variants: () => variants,
})
const framed = mistake('secret-around-hmac', 'digest', {
  what: 'framed',
  change: (recipe) => ({ ...recipe, frame: 'both' }),
})
const pathless = mistake('path-missing', 'surroundings', {
  what: 'pathless',
  change: (recipe) => ({ ...recipe, front: '' }),
})
const otherwisePathless = mistake('prefix-wrong', 'surroundings', {
  what: 'also pathless',
  change: (recipe) => ({ ...recipe, front: '' }),
})
const nothing = mistake('charset', 'charset', { what: 'nothing', change: (recipe) => ({ ...recipe }) })
const md5 = mistake('md5-digest', 'digest', { what: 'md5', change: (recipe) => ({ ...recipe, algorithm: 'md5' }) })

const find = (mistakes: readonly SigningMistake[], recipe: Recipe, depth: 1 | 2 | 3 = 3, now = () => 0) =>
  search(scene, mistakes, readSignature(digestOf(recipe)), { boundMs: 1000, depth, now })
const names = ({ matches }: ReturnType<typeof find>) =>
  matches.map(({ steps }) => steps.map(({ mistake }) => mistake.name))

describe('search', () => {
  it('names one mistake, and none beside it that changes nothing', () => {
    expect(names(find([nothing, framed, pathless], { ...right, front: '' }))).toEqual([['path-missing']])
  })

  it('names two mistakes over each other', () => {
    const found = find([nothing, framed, pathless], { ...right, front: '', frame: 'both' })
    expect(names(found)).toEqual([['path-missing', 'secret-around-hmac']])
  })

  it('names two explanations of the same bytes, the commoner first', () => {
    expect(names(find([otherwisePathless, pathless], { ...right, front: '' }))).toEqual([
      ['path-missing'],
      ['prefix-wrong'],
    ])
  })

  it('says so when the time for other explanations ends before all were tried', () => {
    const others = Array.from({ length: 500 }, (_, index) => ({
      what: `key ${index}`,
      change: (recipe: Recipe) => ({ ...recipe, key: `${index}` }),
    }))
    let time = 0
    const found = find(
      [pathless, mistake('wrong-key', 'key', ...others)],
      { ...right, front: '' },
      1,
      () => (time += 100),
    )
    expect(names(found)).toEqual([['path-missing']])
    expect(found.complete).toBe(false)
    expect(find([pathless, otherwisePathless], { ...right, front: '' }, 1).complete).toBe(true)
  })

  it('goes no deeper than it is told', () => {
    const found = find([framed, pathless], { ...right, front: '', frame: 'both' }, 1)
    expect(found).toMatchObject({ matches: [], complete: true })
  })

  it('computes no digest whose length cannot fit', () => {
    expect(find([md5], { ...right, key: 'other' }).tried).toBe(0)
  })

  it('ends while it lists what could be tried, where that has no end', () => {
    const endless: SigningMistake = {
      ...framed,
      *variants() {
        for (;;) yield { what: 'again', change: (recipe: Recipe) => ({ ...recipe, key: 'other' }) }
      },
    }
    let time = 0
    const found = find([endless], { ...right, key: 'none of them' }, 1, () => (time += 100))
    expect(found).toMatchObject({ matches: [], complete: false })
  })

  it('ends when its time is over and says so', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      what: `key ${index}`,
      change: (recipe: Recipe) => ({ ...recipe, key: `${index}` }),
    }))
    let time = 0
    const found = find(
      [mistake('wrong-key', 'key', ...many)],
      { ...right, key: 'none of them' },
      1,
      () => (time += 400),
    )
    expect(found.complete).toBe(false)
    expect(found.tried).toBeLessThan(500)
  })
})
