import { expect, it } from 'vitest'
import { distinct } from '../../../src/mistakes/parameters/distinct.ts'
import type { Variant } from '../../../src/mistakes/mistake.ts'
import { sceneOf } from './scene.ts'

const LONG = 'x'.repeat(10_000)

it('gives variants one at a time, and each string once', () => {
  function* endless(): Generator<Variant> {
    for (let index = 0; ; index++) {
      const back = LONG + String(Math.floor(index / 2))
      yield { what: String(index), change: (recipe) => ({ ...recipe, back }) }
    }
  }
  const scene = sceneOf({ parameters: { app_key: '1', sign: 'X' } })
  const variants = distinct(scene, endless())
  const [first, second, third] = Array.from({ length: 3 }, () => variants.next().value as Variant)
  expect([first, second, third].map((variant) => variant?.what)).toEqual(['0', '2', '4'])
})
