import { bashWords } from './curl/bash-words.ts'
import { cmdWords } from './curl/cmd-words.ts'
import { curlRequest } from './curl/curl-request.ts'
import { parseArguments } from './curl/parse-arguments.ts'
import type { ShellWords } from './curl/shell-words.ts'
import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { powershellWords } from './powershell/powershell-words.ts'
import { readInvokeWebRequest } from './powershell/read-invoke-web-request.ts'
import { refuseLarge } from './refuse-large.ts'

/** The program's name, behind a prompt, a path or the words before it. */
const PROGRAM = /(?:^|[\s"'/\\>])curl(?:\.exe)?(?=["'^]*\s)/i

const SHELLS: Readonly<Record<string, (text: string) => ShellWords>> = {
  bash: bashWords,
  powershell: powershellWords,
  cmd: cmdWords,
}

/** Prompts, joined lines and quotes that only one shell has. The first in the text counts, since a text in quotes may hold any of them. */
const MARK =
  /(?<bash>\\\r?\n|[\s=]\$')|(?<powershell>^\s*PS\b[^\n>]{0,300}>|`\r?\n|@['"]\r?\n)|(?<cmd>^\s*[A-Z]:\\[^\n>]{0,300}>|\^\r?\n|[\s=]\^")/

/** Marks that are weaker: they count where nothing stands in single quotes. */
const WEAK_MARK = /(?<powershell>`")|(?<cmd>"%"|""[^\s"&|)])/

const WINDOWS_PROGRAM = /curl\.exe\b[^"\n]{0,500}'/

function wordsOf(text: string, command: string): ShellWords {
  const mark = MARK.exec(text) ?? (text.includes("'") ? null : WEAK_MARK.exec(text))
  const [shell] = Object.entries(mark?.groups ?? {}).find(([, found]) => found !== undefined) ?? []
  return (SHELLS[shell ?? (WINDOWS_PROGRAM.test(text) ? 'powershell' : 'bash')] ?? bashWords)(command)
}

const INVOKE = /\b(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm)\b/i
const ALIAS = /\bcurl\b[^\n]{0,500}\s-(?:Uri|UseBasicParsing|ContentType)\b/i

/**
 * Reads a curl command line as it was typed or copied, from bash, cmd or PowerShell, and `Invoke-WebRequest` of PowerShell too.
 *
 * @throws {InputError} when the text holds no such command.
 * @example
 * readCurl("curl 'https://api-sg.aliexpress.com/sync' -d app_key=12345678").request
 * // { method: 'POST', url: 'https://api-sg.aliexpress.com/sync', headers: [...], body: 'app_key=12345678' }
 */
export function readCurl(text: string): InputRead {
  refuseLarge(text)
  const program = PROGRAM.exec(text)
  const invoke = text.search(INVOKE)
  if (ALIAS.test(text) || (invoke !== -1 && (program === null || invoke < program.index)))
    return readInvokeWebRequest(text)
  if (program === null) {
    throw new InputError('The text holds no curl command', 'Give the command line from the word curl on')
  }
  const { words, notes: shellNotes } = wordsOf(text, text.slice(program.index + program[0].search(/curl/i)))
  const notes = new Set(shellNotes)
  const request = curlRequest(parseArguments(words.slice(1), notes), notes)
  return { request, notes: [...notes] }
}
