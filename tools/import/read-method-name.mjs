// @ts-check

import { Malformed } from './malformed.mjs'

/** Stricter than the schema: a name becomes the name of a file and, joined by underscores, of a constant, which no single word like `default` can be. */
const NAME = /^\/?[A-Za-z][A-Za-z0-9_]*([./][A-Za-z0-9_]+)+$/

/**
 * @param {unknown} name @param {string} pointer
 * @returns {string}
 * @throws {Malformed}
 */
export function readMethodName(name, pointer) {
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new Malformed(pointer, `${JSON.stringify(name) ?? 'nothing'} is no name of an API method`)
  }
  return name
}
