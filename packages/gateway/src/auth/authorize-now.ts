import { mayAuthorise } from '../domain/may-authorise.ts'
import { findAccount } from './find-account.ts'
import { type CodeSource, giveCode } from './give-code.ts'

/**
 * Consents for an app in the name of an account, as a person would on the page: by default the first account that the app's policy lets in.
 *
 * @throws {RangeError} where there is no such app or account, or the policy does not let it in.
 */
export function authorizeNow(source: CodeSource, appKey: string, wanted: string | undefined): string {
  const app = source.store.findApp(appKey)
  if (app === undefined)
    throw new RangeError(`no application has the key ${appKey}: give the key of one of this gateway`)
  const account =
    wanted === undefined
      ? source.store.listAccounts().find((one) => mayAuthorise(app, one))
      : findAccount(source.store, wanted)
  if (account === undefined) {
    throw new RangeError(
      wanted === undefined
        ? `no account may authorise the application ${appKey}: its policy is bound, and none is bound to it`
        : `no account is called ${wanted}: give the id or the login of one of this gateway`,
    )
  }
  if (mayAuthorise(app, account)) return giveCode(source, app, account)
  throw new RangeError(
    `the account ${account.accountId} is not bound to the application ${appKey}, whose policy is bound: add it to boundAccounts`,
  )
}
