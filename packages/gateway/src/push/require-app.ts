import type { App } from '../domain/account.ts'
import type { Store } from '../store/store.ts'

/** @throws {RangeError} where no application has the key */
export function requireApp(store: Store, appKey: string): App {
  const app = store.findApp(appKey)
  if (app !== undefined) return app
  const keys = store.listApps().map((known) => known.appKey)
  throw new RangeError(`no application has the key ${appKey}: give one of ${keys.join(', ')}`)
}
