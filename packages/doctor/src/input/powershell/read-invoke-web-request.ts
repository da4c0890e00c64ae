import { encodeMultipart } from '../encode-multipart.ts'
import { formText } from '../form-text.ts'
import { InputError } from '../input-error.ts'
import type { InputRead } from '../input-read.ts'
import { powershellStatements, type PowershellValue } from './powershell-statements.ts'

const COMMAND = /^(?:invoke-webrequest|invoke-restmethod|iwr|irm|curl|wget)$/i

/** Parameters of the two commands that take a value; of all others the name alone is passed over. */
const VALUED =
  `uri method headers body contenttype useragent form infile custommethod websession sessionvariable timeoutsec outfile proxy credential certificate
  token authentication maximumredirection maximumretrycount retryintervalsec transferencoding httpversion certificatethumbprint proxycredential
  sslprotocol responseheadersvariable statuscodevariable`.split(/\s+/)

/**
 * Reads a call by `Invoke-WebRequest` or `Invoke-RestMethod`, as browsers copy it.
 *
 * Source: Microsoft, reference of Invoke-WebRequest (a table as `-Body` becomes the query of a GET, else a form).
 *
 * @throws {InputError} when no such call is in the text.
 */
export function readInvokeWebRequest(text: string): InputRead {
  const notes = new Set<string>()
  for (const words of powershellStatements(text, notes)) {
    if (!COMMAND.test(textOf(words[0]))) continue
    const given = parametersOf(words.slice(1))
    if (textOf(given.get('uri')) !== '') return { request: requestOf(given, notes), notes: [...notes] }
  }
  throw new InputError('The PowerShell text holds no call with a URL', 'Give Invoke-WebRequest with -Uri "https://..."')
}

type Given = ReadonlyMap<string, PowershellValue>

/** By their full names: PowerShell takes any beginning that only one parameter has. */
function parametersOf(words: readonly PowershellValue[]): Given {
  const given = new Map<string, PowershellValue>()
  let name: string | undefined
  for (const word of words) {
    const dashed = typeof word === 'string' ? /^-([a-z]+):?$/i.exec(word)?.[1]?.toLowerCase() : undefined
    if (dashed !== undefined && name === undefined) name = VALUED.find((valued) => valued.startsWith(dashed))
    else {
      if (!given.has(name ?? 'uri')) given.set(name ?? 'uri', word)
      name = undefined
    }
  }
  return given
}

function requestOf(given: Given, notes: Set<string>): InputRead['request'] {
  const url = textOf(given.get('uri'))
  const headers = tableOf(given.get('headers')).filter(([name]) => !name.startsWith(':'))
  const form = given.get('form')
  const body = given.get('body')
  const asked = textOf(given.get('custommethod')) || textOf(given.get('method'))
  const method = (asked || (form === undefined ? 'GET' : 'POST')).toUpperCase()
  const type = textOf(given.get('contenttype'))
  const addType = (value: string) => {
    if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) headers.push(['Content-Type', type || value])
  }
  if (given.has('infile')) notes.add('The body comes from a file (-InFile), which is not in the text.')
  if (form !== undefined) {
    const multipart = encodeMultipart(tableOf(form).map(([name, value]) => ({ name, value })))
    headers.push(['Content-Type', multipart.contentType])
    return { method, url, headers, body: multipart.body }
  }
  if (body === undefined) return { method, url, headers }
  if (typeof body !== 'string' && method === 'GET')
    return { method, url: `${url}${url.includes('?') ? '&' : '?'}${formText(body)}`, headers }
  addType('application/x-www-form-urlencoded')
  return { method, url, headers, body: typeof body === 'string' ? body : formText(body) }
}

function textOf(value: PowershellValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function tableOf(value: PowershellValue | undefined): [string, string][] {
  return typeof value === 'object' ? value.map(([name, text]) => [name, text]) : []
}
