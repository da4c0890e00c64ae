import { mistakes, type MistakeName } from '../generated/mistakes.ts'
import type { Finding } from '../report/report.ts'
import type { AccountContext, AccountReport, StageResult } from './account-report.ts'

/** What follows from each verdict for the other side, account or code. */
const CONSEQUENCES: Readonly<Record<AccountReport['verdict'], string>> = {
  ready:
    'Account type, verification, host and authorisation policy are not the cause. If a call of yours is refused, the fault is in how it is made: give that call to aeop doctor.',
  account: '',
  code: 'The platform does not look at the account before that is mended: neither its type nor its verification is the cause.',
  platform: 'Nothing is known of the account yet.',
  unknown: '',
}

/** The verdict in a few sentences. */
export function summariseAccount(
  verdict: AccountReport['verdict'],
  stages: readonly StageResult[],
  findings: readonly Finding[],
  purpose: NonNullable<AccountContext['purpose']>,
): string {
  const isSigned = stages.some(({ name, outcome }) => name === 'signature' && outcome === 'passed')
  const signed = isSigned && verdict !== 'ready' ? 'The signature is right: it is not the cause.' : ''
  return [headline(verdict, stages, findings, purpose), signed, CONSEQUENCES[verdict]]
    .filter((part) => part !== '')
    .join(' ')
}

function headline(
  verdict: AccountReport['verdict'],
  stages: readonly StageResult[],
  findings: readonly Finding[],
  purpose: string,
): string {
  if (verdict === 'ready') return `Nothing in the account stands in the way of ${purpose}.`
  const [first] = findings
  if (first === undefined) {
    const open = stages.filter(({ outcome, name }) => outcome !== 'passed' && !name.startsWith('permission-'))
    const [next] = open
    const names = open.map(({ name }) => name).join(', ')
    return next === undefined
      ? 'Too little was seen to tell.'
      : `Too little was seen to tell: nothing is known of ${names}. ${next.detail}`
  }
  const cause = first.certainty === 'certain' && isCause(first) ? first : (findings.find(isCause) ?? first)
  const likely = cause === first ? '' : ` The likeliest cause: ${cause.title}.`
  return `${first.title}.${likely} ${cause.mend}`
}

function isCause({ id }: Finding): boolean {
  return Object.hasOwn(mistakes, id) && mistakes[id as MistakeName].kind === 'account'
}
