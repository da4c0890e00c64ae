import type { Operation } from '../operation.ts'

/** What members of the programme may have. Its names are ours. */
const benefits = [
  { code: 'DS_SHIPPING', title: 'Lower freight for dropshippers', forActive: true },
  { code: 'DS_SUPPORT', title: 'Support for dropshippers', forActive: true },
  { code: 'DS_SAMPLES', title: 'Samples at half the price', forActive: false },
] as const

/**
 * The benefits of the programme, and which of them the account has: an active dropshipper most of them. Without a session there is no account, and none can be
 * had. Source: method catalogue; catalogue 5: the code is a text.
 */
export const memberBenefitGet: Operation = {
  method: 'aliexpress.ds.member.benefit.get',
  simulated: 'stateful',
  run: (_params, { store, token }) => {
    const account = token === null ? undefined : store.findAccount(token.accountId)
    const isActive = account?.dropshipper === 'active'
    return {
      value: {
        rsp_code: '200',
        rsp_msg: 'Call succeeds',
        result: benefits.map(({ code, title, forActive }) => ({
          code,
          title,
          canApply: String(account !== undefined && !(isActive && forActive)),
          canBenefit: String(isActive && forActive),
        })),
      },
    }
  },
}
