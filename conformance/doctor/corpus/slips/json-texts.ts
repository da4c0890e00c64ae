import { rewriting, type Slip } from '../slip.ts'
import { isJson } from './is-json.ts'

/** Text and what stands between texts: strings of a JSON text stay whole. */
const pieces = (json: string): readonly string[] => json.match(/"(?:[^"\\]|\\.)*"|[^"]+/gu) ?? []

const outsideStrings = (json: string, change: (piece: string) => string): string =>
  pieces(json)
    .map((piece) => (piece.startsWith('"') ? piece : change(piece)))
    .join('')

const respelt = (form: string, change: (json: string) => string): Slip =>
  rewriting('JSON in another spelling', form, (value) => (isJson(value) ? change(value) : value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}

const escaped = (json: string): string =>
  json.replaceAll(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** JSON that is written once for signing and once more for sending (iop-protocol 9.2 M14; top-protocol 8.2 row 15). */
export const jsonSlips: readonly Slip[] = [
  respelt('blanks behind : and ,', (json) => outsideStrings(json, (piece) => piece.replaceAll(/[:,]/gu, '$& '))),
  respelt('indented by two', (json) => JSON.stringify(JSON.parse(json), null, 2)),
  respelt('members sorted', (json) => JSON.stringify(sorted(JSON.parse(json)))),
  respelt('slashes escaped', (json) => json.replaceAll('/', String.raw`\/`)),
  respelt('\\u escapes', escaped),
  respelt('written twice', (json) => JSON.stringify(json)),
]
