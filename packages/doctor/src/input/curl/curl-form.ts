import type { MultipartPart } from '../encode-multipart.ts'
import { shownName } from '../shown-name.ts'
import { fileNote } from './curl-data.ts'

/** A text in quotes, or one that a semicolon ends. */
const WORD = /^\s*(?:"((?:[^"\\]|\\[^])*)"|([^;]*))/

/**
 * The part that `-F name=content` makes; the bytes of files are not known.
 *
 * Source: curl's manual, --form and --form-string.
 */
export function curlFormPart(option: 'form' | 'form-string', value: string, notes: Set<string>): MultipartPart {
  const equals = value.indexOf('=')
  const name = equals === -1 ? value : value.slice(0, equals)
  const content = equals === -1 ? '' : value.slice(equals + 1)
  if (option === 'form-string') return { name, value: content }
  const isFile = content.startsWith('@')
  const isFileText = content.startsWith('<')
  const [word, settings] = firstWord(isFile || isFileText ? content.slice(1) : content)
  const type = settings.get('type')
  const filename = settings.get('filename') ?? (isFile ? (word.split(/[\\/]/).at(-1) ?? '') : undefined)
  if (isFile)
    notes.add(`The file part ${shownName(name)} was read without its bytes; they are no part of the signature.`)
  if (isFileText) notes.add(fileNote('form'))
  return {
    name,
    value: isFile || isFileText ? '' : word,
    ...(filename === undefined ? {} : { filename }),
    ...(type === undefined ? (isFile ? { type: 'application/octet-stream' } : {}) : { type }),
  }
}

function firstWord(text: string): [string, ReadonlyMap<string, string>] {
  const match = WORD.exec(text)
  const quoted = match?.[1]
  const word = quoted === undefined ? (match?.[2] ?? '') : quoted.replace(/\\(["\\])/g, '$1')
  const settings = new Map<string, string>()
  for (const setting of text.slice(match?.[0].length ?? 0).split(';')) {
    const equals = setting.indexOf('=')
    if (equals !== -1)
      settings.set(setting.slice(0, equals).trim(), setting.slice(equals + 1).replace(/^"(.*)"$/s, '$1'))
  }
  return [word, settings]
}
