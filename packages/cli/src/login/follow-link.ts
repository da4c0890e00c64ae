import { CommandError } from '../command-error.ts'
import { legible } from '../legible.ts'
import { readCallback } from './read-callback.ts'

/**
 * Has a gateway of aeop consent at once and reads the code out of its redirect, as a browser would that does not follow it.
 *
 * @throws {CommandError} `not-authorised` with what the page says, `gateway-unreachable`
 */
export async function followLink(link: string, state: string, timeoutMs: number): Promise<string> {
  const { status, location, text } = await ask(link, timeoutMs)
  if (location !== null && URL.canParse(location, link))
    return readCallback(new URL(location, link).searchParams, state)
  const title = tagged(text, 'h1') ?? tagged(text, 'title')
  const mend = tagged(text, 'dd', 'What helps')
  throw new CommandError(
    'not-authorised',
    `the authorize page answered HTTP ${status}${title === undefined ? '' : `: ${title}`}`,
    mend ?? 'Open the link in a browser and read the page',
  )
}

interface Page {
  readonly status: number
  readonly location: string | null
  readonly text: string
}

async function ask(link: string, timeoutMs: number): Promise<Page> {
  try {
    const answer = await fetch(link, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  } catch (error) {
    const problem = 'the authorize page cannot be reached'
    throw new CommandError('gateway-unreachable', problem, 'Start aeop gateway, or correct --gateway', { cause: error })
  }
}

/** The text of the first element of a name, behind another text where one is given. */
function tagged(html: string, name: string, behind = ''): string | undefined {
  const start = html.indexOf(behind)
  const found = start === -1 ? null : new RegExp(`<${name}[^>]*>([^<]*)<`).exec(html.slice(start))
  const text = found?.[1]?.replace(/&(\w+);/g, (reference, entity: string) => entities[entity] ?? reference).trim()
  return text === undefined || text === '' ? undefined : legible(text)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
