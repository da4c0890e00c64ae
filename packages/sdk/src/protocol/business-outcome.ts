import { businessRules, type BusinessRule } from '../generated/business-outcomes.ts'
import type { Answer } from './decode-answer.ts'
import { scalarText } from './flat-answer.ts'
import { matchesMethod } from './matches-method.ts'
import { unescapeHtml } from './unescape-html.ts'

/** How the service behind the platform decided, as far as a successful answer tells. */
export interface BusinessOutcome {
  /**
   * `refusal`: not done. `empty`: done, and nothing found. `warning`: done, although a code or a text of trouble came along, for example an order that exists and
   * whose payment failed. `success`: done, or no mark that says otherwise.
   */
  readonly kind: 'success' | 'empty' | 'warning' | 'refusal'
  /** Code of the service as text, where there is one. */
  readonly code?: string
  /** The service's own words, HTML escapes undone. */
  readonly message?: string
  /** Where the mark that decided stands in the answer, for example `result.success`. */
  readonly where?: string
}

type Details = Pick<BusinessOutcome, 'code' | 'message'>

/**
 * Tells a refusal by the service behind the platform from a success: both come within a successful answer, and each family of methods has a mark of its own.
 *
 * Rules are data (`facts/business-outcomes.json`) and careful ones: only known marks at their known places count, whether they come as a boolean, a
 * number or a text. An answer without a mark is a success.
 *
 * Source: top-protocol 3.1; iop-protocol 4.1 and 5.3.
 *
 * @example
 * businessOutcome('aliexpress.ds.freight.query', { result: { success: false, code: 501, msg: 'DELIVERY_INFO_EMPTY' } })
 * // { kind: 'refusal', code: '501', message: 'DELIVERY_INFO_EMPTY', where: 'result.code' }
 * businessOutcome('aliexpress.affiliate.order.list', { resp_result: { resp_code: 405, resp_msg: 'The result is empty' } }).kind // 'empty'
 */
export function businessOutcome(method: string, answer: Answer): BusinessOutcome {
  let warning: BusinessOutcome | undefined
  for (const placed of rulesFor(method)) {
    const outcome = outcomeBy(placed, answer)
    if (outcome?.kind === 'refusal' || outcome?.kind === 'empty') return outcome
    warning ??= outcome
  }
  return warning ?? { kind: 'success' }
}

/** A rule with the two parts of its mark. */
interface PlacedRule {
  readonly rule: BusinessRule
  /** Empty for a mark at the root. */
  readonly container: string
  readonly name: string
}

const placedRules = businessRules.map((rule): PlacedRule => {
  const [first = '', second] = rule.mark.split('.')
  return { rule, container: second === undefined ? '' : first, name: second ?? first }
})

/** A program calls few methods; names made up by callers must not fill the memory. */
const METHODS_KEPT = 1000

const rulesByMethod = new Map<string, readonly PlacedRule[]>()

function rulesFor(method: string): readonly PlacedRule[] {
  const kept = rulesByMethod.get(method)
  if (kept !== undefined) return kept
  const rules = placedRules.filter(({ rule }) => rule.methods.some((pattern) => matchesMethod(pattern, method)))
  if (rulesByMethod.size >= METHODS_KEPT) rulesByMethod.clear()
  rulesByMethod.set(method, rules)
  return rules
}

/** What one mark says; `undefined` where it is absent or says nothing but success. */
function outcomeBy({ rule, container: place, name }: PlacedRule, answer: Answer): BusinessOutcome | undefined {
  const container = place === '' ? answer : memberObject(answer, place)
  const value = container?.[name]
  if (container === undefined || value === undefined) return undefined
  const mark = scalarText(value).trim().toLowerCase()
  if (mark === '') return undefined
  const ended = (kind: BusinessOutcome['kind'], names?: readonly string[]) => ({
    kind,
    where: rule.mark,
    ...detailsOf(rule, container, names),
  })
  if (rule.empty?.includes(mark)) return ended('empty')
  if (rule.success ? !rule.success.includes(mark) : rule.refusal?.includes(mark)) return ended('refusal')
  if (rule.warnings === undefined) return undefined
  const warning = ended('warning', rule.warnings)
  return isTrouble(warning) ? warning : undefined
}

function memberObject(answer: Answer, name: string): Answer | undefined {
  const member = answer[name]
  return typeof member === 'object' && member !== null && !Array.isArray(member) ? (member as Answer) : undefined
}

/** Code and reason beside the mark, out of the `names` alone if they are given. */
function detailsOf(rule: BusinessRule, container: Answer, names?: readonly string[]): Details {
  const first = (candidates: readonly string[]) =>
    candidates
      .filter((name) => names?.includes(name) ?? true)
      .map((name) => scalarText(container[name]).trim())
      .find((text) => text !== '')
  const code = first(rule.codes)
  const message = first(rule.messages)
  return {
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message: unescapeHtml(message) }),
  }
}

/** Beside a mark of success a code of success says that the text is no trouble either. */
function isTrouble({ code, message }: Details): boolean {
  return code === undefined ? message !== undefined : !/^(?:0+|200)$/.test(code)
}
