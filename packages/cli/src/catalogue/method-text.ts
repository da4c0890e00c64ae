import type { Io } from '../io.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { fieldTree } from './field-tree.ts'
import { describeFields, type DescribedField } from './method-document.ts'
import type { MethodExamples } from './method-examples.ts'
import { methodSummary, signatureLife } from './method-summary.ts'
import { wrapText } from './wrap-text.ts'

/** Levels of an answer that are shown at first. */
const LEVELS = 2

/** What `aeop catalogue show` prints. */
export function methodText(
  entry: CatalogueEntry,
  examples: MethodExamples,
  { all, bold, columns = Number.POSITIVE_INFINITY }: Pick<Io, 'bold' | 'columns'> & { readonly all: boolean },
): string {
  const { fact, guide } = entry
  const pairs = methodSummary(entry)
  const indent = Math.max(...pairs.map(([heading]) => heading.length)) + 2
  const ofParams = describeFields(fact.params, 'params', guide.fields)
  const ofAnswer = describeFields(fact.response, 'response', guide.fields)
  const tree = (fields: readonly DescribedField[], levels: number): string[] =>
    fieldTree(fields, { areParameters: fields === ofParams, levels, width: columns })
  const longestCode = Math.max(...guide.errors.map(({ code }) => code.length))
  const section = (heading: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : [bold(heading), ...lines].join('\n')
  return [
    [bold(fact.name), guide.summary].join('\n'),
    pairs.flatMap(([heading, text]) => wrapText(text, columns, heading.padEnd(indent))).join('\n'),
    section('Parameters', ofParams.length > 0 ? tree(ofParams, Number.POSITIVE_INFINITY) : [unknownOrNone(entry)]),
    section('Answer', tree(ofAnswer, all ? Number.POSITIVE_INFINITY : LEVELS)),
    section(
      'Errors of its own',
      guide.errors.flatMap(({ code, message }) => wrapText(message, columns, `  ${code.padEnd(longestCode)}  `)),
    ),
    section('With the SDK', [examples.sdk.trimEnd()]),
    section('With curl', [examples.curl]),
    section('As a signed URL', [examples.url ?? '  none: a URL carries no files']),
    `The examples are for a gateway started with: aeop gateway. Signatures hold ${signatureLife(fact)} from now.`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function unknownOrNone({ fact }: CatalogueEntry): string {
  return fact.detail === 'name' ? '  not known' : '  none'
}
