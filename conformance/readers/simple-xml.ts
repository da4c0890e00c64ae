/**
 * XML as `simplexml_load_string` of PHP and the DOM readers of Java and .NET give it: elements by name, repeated ones as a list, text without
 * references. Small on purpose: it knows what answers may hold and refuses everything else.
 */

const TOKEN =
  /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?<cdata>.*?)\]\]>|<(?<close>\/?)(?<name>[\w.-]+)(?<empty>\/?)>|(?<text>[^<]+)/gsuy

interface Open {
  readonly name: string
  readonly members: Map<string, unknown[]>
  text: string
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x(?<hex>[0-9a-f]+)|#(?<number>\d+)|(?<word>\w+));/giu, (whole, hex, number, word) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16))
    if (number !== undefined) return String.fromCodePoint(Number(number))
    const character = references[String(word)]
    if (character === undefined) throw new Error(`the reference ${whole} is not one of XML's own`)
    return character
  })
}

/** @returns the name of the root and what it holds: text for a leaf, an object for an element with children */
export function readSimpleXml(xml: string): { readonly root: string; readonly value: unknown } {
  const open: Open[] = [{ name: '', members: new Map(), text: '' }]
  let at = 0
  for (const token of xml.matchAll(TOKEN)) {
    at = token.index + token[0].length
    step(open, token.groups ?? {})
  }
  const [document] = open
  const [[root, values] = ['', []]] = document?.members ?? []
  if (at !== xml.length || open.length !== 1 || values.length !== 1) throw new Error('the XML is not well-formed')
  return { root, value: values[0] }
}

function step(open: Open[], { cdata, close, name, empty, text }: Record<string, string | undefined>): void {
  const current = open.at(-1)
  if (current === undefined) throw new Error('an element is closed that was not open')
  if (cdata !== undefined) current.text += cdata
  else if (text !== undefined) current.text += decoded(text)
  else if (name === undefined) return
  else if (close === '/') {
    if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`)
    open.pop()
    add(open, name, valueOf(current))
  } else if (empty === '/') add(open, name, '')
  else open.push({ name, members: new Map(), text: '' })
}

function add(open: Open[], name: string, value: unknown): void {
  const parent = open.at(-1)
  parent?.members.set(name, [...(parent.members.get(name) ?? []), value])
}

function valueOf({ members, text }: Open): unknown {
  if (members.size === 0) return text
  return Object.fromEntries([...members].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
}
