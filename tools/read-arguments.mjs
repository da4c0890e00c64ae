// @ts-check

import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * The command line of a tool: `--root DIR` (the repository by default) and the named flags.
 * @param {string[]} [names]
 * @returns {{ root: string, flags: Record<string, boolean> }}
 */
export function readArguments(names = []) {
  const flags = Object.fromEntries(names.map((name) => [name, { type: /** @type {const} */ ('boolean') }]))
  const { values } = parseArgs({ options: { root: { type: 'string' }, ...flags } })
  const repository = dirname(dirname(fileURLToPath(import.meta.url)))
  return {
    root: resolve(typeof values.root === 'string' ? values.root : repository),
    flags: Object.fromEntries(names.map((name) => [name, values[/** @type {'root'} */ (name)] !== undefined])),
  }
}
