/* eslint-disable unicorn/prefer-add-event-listener -- sax has no other way */
import type { SAXParser } from 'sax'
import { ArgumentError } from '../errors/argument-error.ts'
import type { JsonValue } from '../protocol/lossless-json.ts'
import { MAX_DEPTH } from '../protocol/max-depth.ts'
import type { XmlReader } from '../protocol/read-answer.ts'

/** An element that is being read. */
interface Element {
  readonly name: string
  readonly parent: Element | undefined
  members: Record<string, JsonValue> | undefined
  text: string
}

/**
 * Loads the reader of XML answers: one root, elements that hold either text or elements, comments anywhere, also behind the root (top-protocol 3.3).
 *
 * Every scalar is text, an element without content is the empty text, elements of one name become a list. Attributes are read over: whether lists carry any is not
 * known. Document types are refused, and with them all entities but characters and the five that XML names.
 *
 * @throws {ArgumentError} when the package sax is not installed: those who ask for JSON need not have it.
 * @example
 * (await loadXmlReader())('<a_response><id>1</id></a_response><!--host-->') // { a_response: { id: '1' } }
 */
export async function loadXmlReader(): Promise<XmlReader> {
  const sax = await importParser()
  return (document) => {
    const root = element('', undefined)
    const parser = sax.parser(true, { position: false })
    listen(parser, root)
    try {
      // Line ends are read as XML 1.0 says (2.11), which sax leaves to its callers.
      parser.write(document.includes('\r') ? document.replace(/\r\n?/g, '\n') : document).close()
    } catch {
      return undefined
    }
    return root.members
  }
}

async function importParser() {
  try {
    return (await import('sax')).default
  } catch {
    throw new ArgumentError('format', 'an XML answer needs the package sax', 'Install it, or ask for format json')
  }
}

/** Builds the tree below `root`. What is thrown here ends the reading. The listeners are set one by one: by `Object.assign` the parser becomes half as fast. */
function listen(parser: SAXParser, root: Element): void {
  let open = root
  let level = 0
  const addText = (text: string): void => {
    open.text += text
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.ontext = addText
  parser.oncdata = addText
  parser.ondoctype = () => refuse('a document type')
  parser.onopentag = ({ name }) => {
    if (++level > MAX_DEPTH) refuse('one more level')
    if (level === 1 && root.members !== undefined) refuse('a second root')
    open = element(name, open)
  }
  parser.onclosetag = () => {
    const { name, parent = root, members, text } = open
    // Blanks around elements are layout.
    if (text !== '' && members !== undefined && text.trim() !== '') refuse('text amid elements')
    open = parent
    level--
    addMember((parent.members ??= {}), name, members ?? text)
  }
}

function element(name: string, parent: Element | undefined): Element {
  return { name, parent, members: undefined, text: '' }
}

function refuse(what: string): never {
  throw new SyntaxError(`${what} has no place in an answer`)
}

function addMember(members: Record<string, JsonValue>, name: string, value: JsonValue): void {
  const first = members[name]
  // The usual case; names of the prototype are found without being own members.
  if (first === undefined) members[name] = value
  else if (!Object.hasOwn(members, name)) define(members, name, value)
  else if (Array.isArray(first)) first.push(value)
  else define(members, name, [first, value])
}

/** A member named `__proto__` is data like any other. */
function define(target: Record<string, JsonValue>, name: string, value: JsonValue): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
}
