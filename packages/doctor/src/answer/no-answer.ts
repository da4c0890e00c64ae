import type { Actor, Finding } from '../report/report.ts'
import { causeFinding } from './cause-finding.ts'
import type { ReadResponse } from './read-response.ts'
import { localFinding } from './refusal-finding.ts'

interface StatusFact {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly actor: Actor
  readonly retry: NonNullable<Finding['retry']>
  readonly mend: string
}

/** The platform answers calls with 200 (iop-protocol 1.3): another status is that of something in front of it. Source: RFC 9110 15; RFC 6585 4. */
const statuses: readonly StatusFact[] = [
  {
    from: 301,
    to: 308,
    title: 'The request was sent elsewhere',
    actor: 'code',
    retry: 'after-change',
    mend: 'Use the URL of the gateway itself, with https.',
  },
  {
    from: 407,
    to: 407,
    title: 'A proxy wants a password',
    actor: 'network',
    retry: 'after-change',
    mend: 'Give the proxy what it asks for, or go around it.',
  },
  {
    from: 413,
    to: 414,
    title: 'The request is too long for the way that it took',
    actor: 'code',
    retry: 'after-change',
    mend: 'Send business parameters in the body of a POST.',
  },
  {
    from: 429,
    to: 429,
    title: 'Too many requests',
    actor: 'code',
    retry: 'wait',
    mend: 'Wait, then send fewer calls per second.',
  },
  {
    from: 500,
    to: 599,
    title: 'The server or something in front of it failed',
    actor: 'platform',
    retry: 'soon',
    mend: 'Repeat after a pause; a write only when it is known that it had no effect.',
  },
]

/** What can be said of a body that is no answer of the platform. */
export function noAnswer(response: ReadResponse, protocol: 'top' | 'iop'): readonly Finding[] {
  const { status, kind } = response
  const fact = statuses.find(({ from, to }) => status !== undefined && status >= from && status <= to)
  const isPage = kind === 'html'
  const unexpected: Finding = {
    ...localFinding('unexpected-answer'),
    certainty: isPage || fact !== undefined ? 'certain' : 'possible',
    what: describe(response),
    actor: 'network',
    ...(fact === undefined ? {} : { title: fact.title, actor: fact.actor, retry: fact.retry, mend: fact.mend }),
  }
  if (!isPage || fact?.actor === 'platform') return [unexpected]
  return [unexpected, causeFinding('wrong-region-or-host', protocol, 'possible')]
}

function describe({ status, kind }: ReadResponse): string {
  const bodies = {
    json: 'JSON that is no answer of the platform',
    xml: 'XML that is no answer of the platform',
    html: 'a web page',
    empty: 'no body',
    other: 'a text that is no answer of the platform',
  }
  return `What came back is ${bodies[kind]}${status === undefined ? '' : `, with status ${status}`}`
}
