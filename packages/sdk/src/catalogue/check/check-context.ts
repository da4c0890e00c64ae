import type { FindingKind, ParameterFinding } from '../../errors/parameter-error.ts'
import type { MethodFact } from '../method-fact.ts'

/** How a list of scalars is read where it comes as text: items between commas as on TOP (top-protocol 2.2), JSON as on IOP, or by its first character. */
export type ListText = 'commas' | 'json' | 'either'

/** What one check of parameters carries along. */
export interface CheckContext {
  readonly fact: MethodFact
  readonly listText: ListText
  readonly unknownNames: boolean
  readonly findings: ParameterFinding[]
  /** Names and indices down to the value that is looked at. It becomes text only where something is wrong. */
  readonly path: (string | number)[]
}

/** More are not reported: a list of a million wrong items is one mistake. */
const MOST_FINDINGS = 50

/** Notes what is wrong with the value that the path of the context leads to. */
export function report(context: CheckContext, kind: FindingKind, problem: string, remedy: string): void {
  if (!isFull(context)) context.findings.push({ kind, path: pathText(context.path), problem, remedy })
}

/** Whether there is no use in looking further. */
export function isFull({ findings }: CheckContext): boolean {
  return findings.length >= MOST_FINDINGS
}

const PLAIN = /^[\w$-]{1,64}$/

/** A name that is no plain word stands in brackets and quotes, so that it cannot be taken for a path or end a line of a log. */
function pathText(path: readonly (string | number)[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else if (PLAIN.test(part)) text += text === '' ? part : `.${part}`
    else text += `[${JSON.stringify(part.slice(0, 64))}]`
  }
  return text
}
