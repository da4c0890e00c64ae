/** Every trap of the list is a test by its number, or stands in the README with the reason why not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

/** The list goes from D-01 to D-47, with a D-13b. */
const all = new Set([...Array.from({ length: 47 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`), 'D-13b'])

it('every trap is tested or excused', () => {
  const named = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts') && name !== 'every-trap.test.ts')
    .flatMap((name) => {
      const text = readFileSync(join(import.meta.dirname, name), 'utf8')
      // Numbers in the titles of tests and groups, which begin with one.
      return [...text.matchAll(/['"`](?<numbers>D-\d\d.*?):/gu)].flatMap(
        ({ groups }) => groups?.numbers?.match(/D-\d\db?/gu) ?? [],
      )
    })
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const excused = [...readme.matchAll(/^\| (?<number>D-\d\db?) /gmu)].map(({ groups }) => groups?.number ?? '')
  expect(new Set([...named, ...excused])).toEqual(all)
  expect(excused.filter((number) => named.includes(number))).toEqual([])
})
