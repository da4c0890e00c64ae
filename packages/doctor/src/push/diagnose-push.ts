import { prepareHmac } from '#hash'
import type { MistakeName } from '../generated/mistakes.ts'
import { createMask } from '../mask/create-mask.ts'
import type { DiagnoseOptions } from '../options.ts'
import type { Finding, Report } from '../report/report.ts'
import { factsOf } from '../report/signature-findings.ts'
import type { PushMessage } from './read-push.ts'

/** One way in which the signature of a push comes out wrong. */
interface PushMistake {
  readonly name: MistakeName
  /** The texts that are hashed, with the keys. */
  readonly forms: (appKey: string, body: string, secret: string) => readonly (readonly [key: string, text: string])[]
}

const pushMistakes: readonly PushMistake[] = [
  { name: 'push-app-key-missing', forms: (_appKey, body, secret) => [[secret, body]] },
  {
    name: 'push-body-respelt',
    forms: (appKey, body, secret) => respelt(body).map((text) => [secret, appKey + text] as const),
  },
  {
    name: 'dirty-secret',
    forms: (appKey, body, secret) =>
      [`${secret}\n`, `${secret}\r\n`, `${secret} `, ` ${secret}`, secret.trim()]
        .filter((key) => key !== secret)
        .map((key) => [key, appKey + body] as const),
  },
  { name: 'wrong-key', forms: (appKey, body) => [[appKey, appKey + body]] },
]

/** What is wrong with the signature of a push message: lower-case hex HMAC-SHA256 over app key + raw body. */
export function diagnosePush({ signature, body }: PushMessage, { secret, appKey }: DiagnoseOptions): Report {
  const shape = { bytes: 32, family: 'sha256' }
  if (secret === undefined || appKey === undefined) {
    const summary = 'This is a push message. Its signature was not checked: that takes the secret and the app key.'
    return { verdict: 'unexplained', summary, findings: [], signature: { state: 'unchecked', ...shape } }
  }
  const right = prepareHmac('sha256', secret)(appKey + body)
  if (signature === right) {
    const summary = 'This is a push message, and its signature is right.'
    return { verdict: 'right', summary, findings: [], signature: { state: 'right', ...shape } }
  }
  const found = pushMistakes.filter(({ forms }) =>
    forms(appKey, body, secret).some(([key, text]) => prepareHmac('sha256', key)(text) === signature.toLowerCase()),
  )
  const isUpper = signature !== signature.toLowerCase()
  const isKnown = found.length > 0 || signature.toLowerCase() === right
  const names = isKnown
    ? [...found.slice(0, 1).map(({ name }) => name), ...(isUpper ? (['push-upper-case'] as const) : [])]
    : []
  const mask = createMask(undefined, secret)
  const findings = names.map((name) => findingOf(name, mask(appKey)))
  const titles = findings.map(({ title }) => title).join('; ')
  return {
    verdict: isKnown ? 'mistake' : 'unexplained',
    summary: isKnown
      ? `This is a push message, and its signature is wrong. ${titles}.`
      : 'This is a push message. Its signature belongs neither to this body nor to one of the known mistakes: the message may not be from the platform.',
    findings,
    signature: { state: isKnown ? 'wrong' : 'unexplained', ...shape },
  }
}

function findingOf(name: MistakeName, appKey: string): Finding {
  const expected = `HMAC-SHA256(<secret>, '${appKey}' + raw body), lower case`
  return { ...factsOf(name, 'iop'), certainty: 'certain', parameter: null, signed: null, expected }
}

/** The body as programs write it that have parsed it: compact, with blanks, with an indent, with a line end. */
function respelt(body: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(body)
    const compact = JSON.stringify(value)
    const spaced = compact.replaceAll(
      /("(?:[^"\\]|\\.)*")|([:,])/g,
      (_, text: string | undefined, mark: string) => text ?? `${mark} `,
    )
    return [compact, spaced, body.trim(), `${body}\n`, JSON.stringify(value, null, 2)].filter((text) => text !== body)
  } catch {
    return [body.trim(), `${body}\n`].filter((text) => text !== body)
  }
}
