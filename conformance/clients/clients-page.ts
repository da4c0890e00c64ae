import { featureOf } from '../features/index.ts'
import { recordings } from '../recorded/recordings.ts'
import { type Client, type FeatureId, featureIds } from './client.ts'

const PASSED = '✓'

const recorded: ReadonlySet<string> = new Set(recordings.map(({ client }) => client))

function howItRuns({ name, kind }: Client): string {
  if (kind === 'npm') return 'the package itself'
  return recorded.has(name) ? 'persona, held against recorded requests' : 'persona'
}

/** The page with the table, from what has passed; a feature that neither passed nor is excused is left blank. */
export function clientsPage(clients: readonly Client[], passed: ReadonlyMap<string, ReadonlySet<FeatureId>>): string {
  const reasons: string[] = []
  const noteOf = (reason: string): string => {
    if (!reasons.includes(reason)) reasons.push(reason)
    return `[${reasons.indexOf(reason) + 1}]`
  }
  const cell = (client: Client, id: FeatureId): string => {
    if (passed.get(client.name)?.has(id)) return PASSED
    const reason = client.cannot[id]
    return reason === undefined ? '' : noteOf(reason)
  }
  const groups = [featureIds.slice(0, 13), featureIds.slice(13)].map((ids) =>
    table([['client', ...ids], ...clients.map((client) => [client.name, ...ids.map((id) => cell(client, id))])]),
  )
  const key = table([['feature', 'what has to happen'], ...featureIds.map((id) => [id, featureOf(id).title])])
  const sources = table([
    ['client', 'language', 'how it runs', 'source of its shape'],
    ...clients.map((client) => [client.name, client.language, howItRuns(client), client.source]),
  ])
  return `${[
    '# Clients that have been tried',
    'Written by `conformance/clients.test.ts` from a run; do not edit. `npx vitest run --project conformance clients.test -u` writes it anew, and the same\nrun without `-u` fails when the page is not what it has shown.',
    `${PASSED} passed; a number: the client cannot ask for it, for the reason below.`,
    ...groups,
    '## Why not',
    reasons.map((reason, index) => `${index + 1}. ${reason}`).join('\n'),
    '## The features',
    key,
    '## The clients',
    'A persona is our own generator of the requests that a client sends, bytes and header order included, and our own reader of the answers as that client\nreads them: for clients that cannot run here. It shares no code with the SDK. Where requests of the real client were recorded, the persona sends the same\nbytes for the same calls (`conformance/recorded.test.ts`).',
    sources,
  ].join('\n\n')}\n`
}

/** A table aligned as the formatter of this repository does it. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n')
}
