import type { SigningMistake, Variant, Scene } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'
import { publicNames } from './parameter-groups.ts'

/** A parameter without a value, signed as the text that its language writes for nothing, and not sent. Source: iop-protocol 9.2 M13; W14. */
export const unsetSigned: SigningMistake = {
  name: 'unset-signed',
  slot: 'pairs',
  variants: (scene) => distinct(scene, forms(scene)),
}

/** Python, an empty text, JavaScript, Java and PHP. */
const usualTexts = ['None', '', 'undefined', 'null']
/** Go and Ruby, SQL, numbers of JavaScript, Python's and Perl's falsehood. */
const oddTexts = ['nil', 'NULL', 'NaN', 'false']

const tokens = ['session', 'access_token']
const optional = ['refresh_token', 'code', 'format', 'v', 'simplify', 'partner_id', 'target_app_key', 'uuid']

/** Enough for nearly every API; each name costs four digests, and four hundred in pairs. */
const MOST_NAMES = 20

function* forms({ right, method }: Scene): Generator<Variant> {
  const sent = new Set(right.pairs.map(([name]) => name))
  const known = (method?.params ?? []).filter(({ name, required }) => required !== true && !publicNames.has(name))
  const isFree = (name: string): boolean => !sent.has(name)
  for (const name of tokens.filter(isFree)) {
    for (const text of usualTexts) yield unset(name, text)
    for (const text of oddTexts) yield unset(name, text, 2)
  }
  const names = new Set([...optional, ...known.slice(0, MOST_NAMES).map(({ name }) => name)].filter(isFree))
  for (const name of names) {
    for (const text of usualTexts) yield unset(name, text)
  }
  for (const name of optional.filter(isFree)) {
    for (const text of oddTexts) yield unset(name, text, 3)
  }
}

function unset(name: string, text: string, rarer = 0): Variant {
  const how = text === '' ? 'by its bare name' : `as ${text}`
  return {
    what: `in which \`${name}\` was signed ${how} and not sent`,
    parameter: name,
    rarer,
    change: addPair(name, text),
  }
}
