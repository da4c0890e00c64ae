import { expect, it } from 'vitest'
import { nearestWord } from '../src/nearest-word.ts'

it.each([
  ['sing', ['sign', 'call'], 'sign'],
  ['cal', ['sign', 'call'], 'call'],
  ['gatewya', ['sign', 'gateway'], 'gateway'],
  ['timeout', ['timeout', 'time'], 'timeout'],
  // Three edits of four letters are another word.
  ['abcn', ['sign'], undefined],
  ['', ['sign'], undefined],
  ['sign', [], undefined],
])('%j among %j is %j', (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest)
})
