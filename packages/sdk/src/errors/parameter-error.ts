import { ArgumentError } from './argument-error.ts'

/**
 * What is wrong with one parameter: it is absent though required, has no such name in the catalogue, is of another type, none of the values of an
 * enumeration, outside a range, too long, in another form (dates, patterns, JSON text, lists as text), or a list of too many items.
 */
export type FindingKind = 'missing' | 'unknown' | 'type' | 'enumeration' | 'range' | 'length' | 'form' | 'list-size'

/** One thing that the check of parameters found. */
export interface ParameterFinding {
  readonly kind: FindingKind
  /** Where, as in `product_items[0].product_id`. */
  readonly path: string
  /** What is wrong, without a full stop. It shows short and harmless values only. */
  readonly problem: string
  /** What to do, without a full stop. */
  readonly remedy: string
}

/**
 * Parameters that do not fit what the catalogue knows of their method, all that was found at once; nothing was sent.
 *
 * @example
 * catch (error) { if (error instanceof ParameterError) for (const { path, problem } of error.findings) show(path, problem) }
 */
export class ParameterError extends ArgumentError {
  /** The API method that was to be called. */
  readonly method: string
  readonly findings: readonly ParameterFinding[]

  /** @param findings at least one */
  constructor(method: string, findings: readonly ParameterFinding[]) {
    const [first = NOTHING] = findings
    if (findings.length === 1) super(first.path, first.problem, first.remedy)
    else super(first.path, first.problem, 'Mend each parameter as its line says', findings.map(line).join('\n'))
    this.method = method
    this.findings = findings
  }

  override within(outer: string): ParameterError {
    const findings = this.findings.map((finding) => ({ ...finding, path: `${outer}.${finding.path}` }))
    return new ParameterError(this.method, findings)
  }
}

const NOTHING: ParameterFinding = {
  kind: 'form',
  path: 'parameters',
  problem: 'they do not fit',
  remedy: 'Change them',
}

function line({ path, problem, remedy }: ParameterFinding): string {
  return `${path}: ${problem}. ${remedy}.`
}
