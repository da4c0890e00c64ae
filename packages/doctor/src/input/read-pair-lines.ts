import type { InputRead } from './input-read.ts'
import { refuseLarge } from './refuse-large.ts'

/** A name, what stands between, and the value to the end of the line. */
const LINE = /^\s*([\w.-]{1,100})(?: ?= ?|: ?|\t+)(.*)$/
/** A query that was broken into lines: the `&` still stands at their ends. */
const QUERY = /&[\w.-]+=|&\s*$|^\s*&/m
const FEWEST = 3

/**
 * Reads parameters that stand one in a line, as the network tab of a browser, a table or a properties file has them. `undefined` for anything else.
 *
 * @example
 * readPairLines('app_key: 12345678\nmethod: taobao.time.get\nsign: 00')?.request // { parameters: [['app_key', '12345678'], ...] }
 */
export function readPairLines(text: string): InputRead | undefined {
  if (!/^\s*app_?key\b/im.test(text) || QUERY.test(text)) return undefined
  refuseLarge(text)
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const pairs = lines.map((line): [string, string] | undefined => {
    const [, name, value = ''] = LINE.exec(line) ?? []
    return name === undefined ? undefined : [name, value]
  })
  const parameters = pairs.filter((pair) => pair !== undefined)
  if (parameters.length < FEWEST || parameters.length < pairs.length) return undefined
  return {
    request: { parameters },
    notes: ['The lines were read as one parameter each, with its value as it is signed.'],
  }
}
