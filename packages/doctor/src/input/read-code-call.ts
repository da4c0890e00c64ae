import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { isTable, type LiteralTable } from './literal/literal-value.ts'
import { pairsOf } from './literal/pairs-of.ts'
import { parseLiteral } from './literal/parse-literal.ts'
import { readRequestObject } from './literal/read-request-object.ts'

/** The URL as first argument, and what stands in front of the object behind it: a second argument, or the name of the one that holds it. */
const CALL =
  /(['"`])(https?:\/\/[^'"`\s]{1,100000})\1\s*,(?:\s*(?:null|undefined)\s*,)?\s*(?:\w+\s*=\s*)?(?=[{[]|array\s*\()/i

/** A path of the platform; that of a proxy says nothing of what is signed. */
const ENDPOINT = /^https?:\/\/[^/]+(\/(?:sync|rest|router)(?:\/[\w./-]*)?)(?:[?#]|$)/

/**
 * The call of an HTTP library in source code: `fetch` as browsers copy it, axios, Guzzle, requests. `undefined` where there is none, or variables stand in its place.
 */
export function readCodeCall(text: string): InputRead | undefined {
  const [found, , url = ''] = CALL.exec(text) ?? []
  if (found === undefined) return undefined
  const start = text.indexOf(found) + found.length
  const table = tableOf(text.slice(start))
  if (table === undefined) return undefined
  const notes = new Set<string>()
  if (!/\bapp_key\b/.test(text.slice(start)) && !/\bapp_key=/.test(url)) return undefined
  const isBody = table.members.some(([name]) => name === 'app_key')
  const pairs = isBody ? pairsOf(table, notes) : undefined
  const path = ENDPOINT.exec(url)?.[1]
  const read =
    pairs === undefined
      ? readRequestObject({ members: [['url', url], ...table.members] }, notes)
      : { request: { parameters: pairs, ...(path === undefined ? {} : { path }) }, notes: [...notes] }
  const client = clientOf(text)
  return read === undefined || client === undefined ? read : { ...read, request: { ...read.request, client } }
}

function tableOf(text: string): LiteralTable | undefined {
  try {
    const { value } = parseLiteral(text)
    return isTable(value) ? value : undefined
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function clientOf(text: string): string | undefined {
  return /\$\w+\s*->|\bHttp::/.test(text) ? 'php' : /\b(?:requests|httpx)\.\w+\(/.test(text) ? 'python' : undefined
}
