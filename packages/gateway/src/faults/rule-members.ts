import type { Fault } from './fault-rule.ts'

/** One member of a rule: its JSON Schema, and the same as a check and in words. */
export interface RuleMember {
  readonly schema: object
  readonly isRight: (value: unknown) => boolean
  readonly words: string
}

/** A header of HTTP takes printable ASCII (RFC 9110 5.5). */
const MEDIA_TYPE = /^[!-~]+\/[ -~]+$/

/** Ten minutes. */
const LONGEST_MS = 600_000

const milliseconds = wholeNumber(0, LONGEST_MS)

/** Members that every rule may have. */
export const scopeMembers: Readonly<Record<string, RuleMember>> = {
  methods: {
    schema: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    isRight: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    words: 'a list of method names, in which * stands for any text',
  },
  protocol: oneOf('top', 'iop'),
  access: oneOf('read', 'write'),
  share: {
    schema: { type: 'number', minimum: 0, maximum: 1 },
    isRight: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    words: 'a number from 0 to 1',
  },
  skip: wholeNumber(0),
  count: wholeNumber(1),
  ms: milliseconds,
  jitter: milliseconds,
}

const after: RuleMember = {
  schema: { type: 'boolean' },
  isRight: (value) => typeof value === 'boolean',
  words: 'true or false',
}

const text: RuleMember = { schema: { type: 'string', minLength: 1 }, isRight: isText, words: 'a text' }

/** What a kind of fault has besides. */
interface KindMembers {
  readonly summary: string
  readonly members: Readonly<Record<string, RuleMember>>
  readonly required: readonly string[]
}

export const faultKinds: Readonly<Record<Fault['kind'], KindMembers>> = {
  latency: { summary: 'the answer comes late', members: {}, required: ['ms'] },
  refusal: {
    summary: 'an error of the platform, by its name or its code',
    members: { refusal: text, after },
    required: ['refusal'],
  },
  html: {
    summary: 'a web page in place of the answer',
    members: { status: oneOf(200, 502, 503), after },
    required: [],
  },
  empty: { summary: 'an answer without a body', members: { after }, required: [] },
  drop: { summary: 'the connection ends without an answer', members: { after }, required: [] },
  'cut-off': {
    summary: 'the connection ends in the middle of the body',
    members: { bytes: wholeNumber(0) },
    required: ['bytes'],
  },
  truncated: {
    summary: 'a whole answer, whose body stops in the middle',
    members: { bytes: wholeNumber(0) },
    required: ['bytes'],
  },
  gzip: {
    summary: 'gzip that was not asked for, has no label, or is none',
    members: { form: oneOf('unasked', 'unlabelled', 'false-label') },
    required: ['form'],
  },
  drip: {
    summary: 'the body comes a few bytes at a time',
    members: { bytesPerSecond: wholeNumber(1) },
    required: ['bytesPerSecond'],
  },
  'content-type': {
    summary: 'the right body under another content type',
    members: {
      contentType: {
        schema: { type: 'string', pattern: MEDIA_TYPE.source },
        isRight: (value) => typeof value === 'string' && MEDIA_TYPE.test(value),
        words: 'a content type, such as text/html',
      },
    },
    required: ['contentType'],
  },
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): RuleMember {
  return {
    schema: { type: 'integer', minimum: least, ...(most === Number.MAX_SAFE_INTEGER ? {} : { maximum: most }) },
    isRight: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    words: `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`,
  }
}

function oneOf(...values: readonly (string | number)[]): RuleMember {
  return {
    schema: { enum: values },
    isRight: (value) => values.some((one) => one === value),
    words: `one of ${values.join(', ')}`,
  }
}
