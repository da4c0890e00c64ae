// @ts-check
// Prints every facts file in the one form that check-facts.mjs asks for, so that a changed fact is a changed line.
// Usage: node tools/format-facts.mjs [--root DIR]

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printData } from './print-data.mjs'
import { readArguments } from './read-arguments.mjs'
import { readFacts } from './read-facts.mjs'

const { root } = readArguments()
for (const { path, text, data } of readFacts(root)) {
  const printed = `${printData(data, 'json')}\n`
  if (printed !== text) {
    writeFileSync(join(root, 'facts', path), printed)
    console.log(`facts/${path}`)
  }
}
