import type { Operation, OperationContext, Outcome } from './operation.ts'

/** What a method does for the account whose session the call carries. */
type AccountRun = (params: ReadonlyMap<string, string>, context: OperationContext, accountId: string) => Outcome

/** Runs a method for the account of the session. Without one the call is refused; the pipeline has refused it before where the catalogue says that it needs one. */
export function asAccount(run: AccountRun): Operation['run'] {
  return (params, context) =>
    context.token === null ? { refusal: { error: 'missing-session' } } : run(params, context, context.token.accountId)
}
