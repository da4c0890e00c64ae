import type { AdminTarget } from '../admin/ask-admin.ts'
import { askAdmin } from '../admin/ask-admin.ts'
import { CommandError } from '../command-error.ts'

/** Where an app wants its messages. */
export interface Subscription {
  readonly appKey: string
  readonly url: string | null
  readonly topics: readonly string[]
}

/** @throws {CommandError} `invalid-input` where the gateway has no such app */
export async function readSubscription(target: AdminTarget, appKey: string): Promise<Subscription> {
  const answer = await askAdmin(target, 'GET', '/pushes/subscriptions')
  const list = (answer as { readonly subscriptions?: readonly Subscription[] } | undefined)?.subscriptions
  const found = list?.find((subscription) => subscription.appKey === appKey)
  if (found !== undefined) return found
  const known = list?.map((subscription) => subscription.appKey).join(', ')
  const problem = known === undefined ? 'what answers is no aeop gateway' : 'no app of the gateway has this key'
  const remedy = known === undefined ? 'Give the URL that aeop gateway prints' : `Give --app-key, one of ${known}`
  throw new CommandError('invalid-input', problem, remedy)
}

/** Puts a callback in the place of what an app had; without topics for every one. */
export async function writeSubscription(
  target: AdminTarget,
  appKey: string,
  subscription: { readonly url: string | null; readonly topics?: readonly string[] },
): Promise<void> {
  await askAdmin(target, 'PUT', `/pushes/subscriptions/${encodeURIComponent(appKey)}`, subscription)
}
