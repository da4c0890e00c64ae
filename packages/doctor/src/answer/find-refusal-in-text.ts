import { platformErrors, subCodes } from '@aeop/sdk/facts'
import type { ResponseRefusal } from './read-response.ts'

type Found = Omit<ResponseRefusal, 'protocol'> & { readonly protocol?: 'top' | 'iop'; readonly requestId?: string }

/** Members of a refusal, by their names in {@link Found}; `message` is the name on `/rest`. */
const MEMBERS: readonly (readonly [
  name: 'code' | 'message' | 'subCode' | 'subMessage' | 'type' | 'requestId',
  on: string,
])[] = [
  ['code', 'code'],
  ['message', 'msg|message'],
  ['subCode', 'sub_code'],
  ['subMessage', 'sub_msg'],
  ['type', 'type'],
  ['requestId', 'request_id'],
]

/** What the login hosts before IOP say of a key that they do not know (iop-protocol 1.1). */
const LEGACY = /\bparam-(?:appkey|clientid)\.[a-z.]+/

/** Longer texts are pages or data, in which a name of an error says nothing. */
const LONGEST = 20_000

/**
 * Finds a refusal in what is no JSON: the printed object of a program (`{ code: 25, msg: 'Invalid signature' }`), a line of a log, an exception's text, the bare
 * name of the error, or the platform's sentence alone.
 */
export function findRefusalInText(text: string): Found | undefined {
  const legacy = LEGACY.exec(text.slice(0, LONGEST))?.[0]
  if (legacy !== undefined) return { code: legacy }
  if (text.length > LONGEST || text.trimStart().startsWith('<')) return undefined
  const printed = printedMembers(text)
  if (printed !== undefined) return printed
  return bySubCode(text) ?? byName(text)
}

/** Business refusals come with the code 15 (iop-protocol 5.2, top-protocol 4.1). */
function bySubCode(text: string): Found | undefined {
  const fact = subCodes.find(
    ({ match, message }) => (/^is[vp]\.[^*]*$/.test(match) && holdsWord(text, match)) || isQuoted(text, message),
  )
  return fact === undefined ? undefined : { protocol: fact.protocol, code: '15', subCode: fact.match }
}

function byName(text: string): Found | undefined {
  const fact =
    platformErrors.find((it) => it.protocol === 'iop' && isName(it.code) && holdsWord(text, it.code)) ??
    platformErrors.find(({ message }) => isQuoted(text, message))
  if (fact === undefined) return undefined
  return { protocol: fact.protocol, code: fact.code, ...(fact.message === null ? {} : { message: fact.message }) }
}

/** A name alone could be any word, unless it has a capital within or a separator. */
function isName(code: string): boolean {
  return /[a-z][A-Z]|_|\./.test(code)
}

/** Messages of one or two words stand in any log; the ones with a name in them are cut by the braces. */
function isQuoted(text: string, message: string | null | undefined): boolean {
  if (message === null || message === undefined || message.split(' ').length < 4 || message.includes('{')) return false
  return text.toLowerCase().includes(message.toLowerCase())
}

function holdsWord(text: string, word: string): boolean {
  const start = text.indexOf(word)
  return start !== -1 && !/[\w.]/.test(text[start - 1] ?? ' ') && !/\w/.test(text[start + word.length] ?? ' ')
}

/** Members in the spelling of JavaScript, Python or PHP; a code without a text or an id beside it is no refusal. */
function printedMembers(text: string): Found | undefined {
  const members = Object.fromEntries(
    MEMBERS.flatMap(([name, on]) => {
      const value = printedValue(text, on)
      return value === undefined ? [] : [[name, value]]
    }),
  ) as Partial<Found>
  const { code } = members
  const isKnown = platformErrors.some((it) => it.code === code)
  if (code === undefined || !isKnown || (members.message === undefined && members.requestId === undefined))
    return undefined
  return { ...members, code }
}

function printedValue(text: string, names: string): string | undefined {
  const start = String.raw`(?:^|[^\w])['"]?(?:${names})['"]?\]?\s*(?:=>|[:=])\s*`
  const found = new RegExp(`${start}(?:'([^']{0,500})'|"([^"]{0,500})"|(-?[\\w.]{1,60}))`).exec(text)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}
