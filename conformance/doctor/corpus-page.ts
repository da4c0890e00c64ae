import { expectedId, type MistakeKind, mistakeKinds } from './corpus/expected-ids.ts'
import type { Outcome } from './judge.ts'
import { table } from './table.ts'

/** One request of the corpus, and what became of it. */
export interface Judged {
  readonly kinds: readonly MistakeKind[]
  readonly outcome: Outcome
  /** What was planted and what was said instead; for those that were missed. */
  readonly note: string
}

/** What a run over the corpus came to. */
export interface CorpusRun {
  readonly shapes: readonly string[]
  readonly forms: number
  readonly singles: readonly Judged[]
  readonly doubles: readonly Judged[]
  /** So many requests with two mistakes there are in all forms and shapes. */
  readonly allDoubles: number
  /** So many pairs of mistakes there are, and so many requests at most are tried of each. */
  readonly pairs: number
  readonly perPair: number
  readonly right: { readonly requests: number; readonly blamed: number }
}

const counted = (judged: readonly Judged[], outcome: Outcome): number =>
  judged.filter((one) => one.outcome === outcome).length

/** Exact, ambiguous, missed. */
const figures = (judged: readonly Judged[]): readonly string[] =>
  judged.length === 0
    ? ['', '', '', '']
    : [judged.length, counted(judged, 'exact'), counted(judged, 'ambiguous'), counted(judged, 'missed')].map(String)

/** Share of those that were not missed, rounded down, so that 100 % is all of them. */
const share = (judged: readonly Judged[]): string =>
  `${(Math.floor((1 - counted(judged, 'missed') / judged.length) * 1e4) / 100).toFixed(2)} %`

/** docs/doctor-corpus.md, from a run over the whole corpus. */
export function corpusPage({ shapes, forms, singles, doubles, allDoubles, pairs, perPair, right }: CorpusRun): string {
  const of = (judged: readonly Judged[], kind: MistakeKind) => judged.filter(({ kinds }) => kinds.includes(kind))
  const notes = [...singles, ...doubles].filter(({ outcome }) => outcome === 'missed').map(({ note }) => `- ${note}`)
  const sums = (name: string, judged: readonly Judged[]) => [name, ...figures(judged), share(judged)]
  return `${[
    '# The doctor on its corpus',
    'Written by `conformance/doctor/whole-corpus.test.ts` from a run; do not edit. `AEOP_CORPUS=whole npx vitest run --project conformance whole-corpus -u` writes it\nanew, which takes minutes; `conformance/doctor/corpus.test.ts` runs a slice of it each time.',
    `The corpus is written from the documents with \`node:crypto\` and shares no code with the doctor: ${mistakeKinds.length} mistakes in ${forms} forms, each made in every one of ${shapes.length} requests\nthat gives occasion for it, and two of them together. That gives ${allDoubles} requests with two mistakes, of ${pairs} pairs; of each pair up to ${perPair} are tried, in forms and\nrequests that a seed has drawn. \`exact\`: the mistakes that were planted, and no other, are certain. \`ambiguous\`: another explanation gives the very same bytes; the\ndoctor names one and lists the other as one that cannot be told apart. \`missed\`: anything else.`,
    table([
      ['', 'requests', 'exact', 'ambiguous', 'missed', 'named'],
      sums('one mistake', singles),
      sums('two mistakes', doubles),
    ]),
    `Right requests: ${right.requests}, of which ${right.blamed} were blamed.`,
    '## By mistake',
    'In pairs a request counts for both of its mistakes.',
    table([
      ['mistake', 'IOP', 'TOP', 'alone', 'exact', 'ambiguous', 'missed', 'in pairs', 'exact', 'ambiguous', 'missed'],
      ...mistakeKinds.map((kind) =>
        [kind, expectedId(kind, 'iop'), expectedId(kind, 'top')].concat(
          figures(of(singles, kind)),
          figures(of(doubles, kind)),
        ),
      ),
    ]),
    '## Missed',
    notes.length === 0 ? 'None.' : notes.slice(0, LONGEST_LIST).join('\n'),
    ...(notes.length > LONGEST_LIST ? [`And ${notes.length - LONGEST_LIST} more.`] : []),
    '## The requests',
    shapes.map((shape) => `- ${shape}`).join('\n'),
  ].join('\n\n')}\n`
}

const LONGEST_LIST = 120
