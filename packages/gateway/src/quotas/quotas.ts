import { callsPerSecond } from '@aeop/sdk/facts'
import type { App, Quota } from '../domain/account.ts'
import { createDayCounter, createSecondCounter, type Counter } from './counter.ts'

/** Which limit is reached, and for how long. */
export interface Ban {
  readonly limit: 'api-calls-per-second' | 'api-calls-per-day' | 'app-calls-per-day'
  /** Seconds from now, rounded up: 1 to 86400. */
  readonly seconds: number
}

/** Counts the calls of apps, in memory. */
export interface Quotas {
  /** The ban of a call; one that is not banned is counted. */
  take(app: Pick<App, 'appKey' | 'quota'>, method: string, now: number): Ban | undefined
  /** Forgets everything. */
  clear(): void
}

/** What one app has called. */
interface Calls {
  readonly all: Counter
  readonly byMethod: Map<string, { readonly second: Counter; readonly day: Counter }>
  /** When it called last. */
  at: number
}

/**
 * Quotas as the platform has them: a limit per API and second, one per API and day, one per day for all APIs. A day ends at 24:00 GMT+8. A call that is refused by a
 * limit counts for none. When the clock is set back, what was counted of the app is forgotten.
 *
 * Source: top-protocol 4.3 (base document 108426); iop-protocol 5.2 and 7.2.
 */
export function createQuotas(): Quotas {
  const apps = new Map<string, Calls>()
  return {
    take({ appKey, quota }, method, now) {
      if (quota === null) return undefined
      let calls = apps.get(appKey)
      if (calls === undefined || now < calls.at) {
        calls = { all: createDayCounter(), byMethod: new Map(), at: now }
        apps.set(appKey, calls)
      }
      calls.at = now
      return takeFrom(calls, quota, method, now)
    },
    clear: () => apps.clear(),
  }
}

function takeFrom({ all, byMethod }: Calls, quota: Quota, method: string, now: number): Ban | undefined {
  let own = byMethod.get(method)
  if (own === undefined) {
    own = { second: createSecondCounter(), day: createDayCounter() }
    byMethod.set(method, own)
  }
  // The longest ban first: who waits for the shorter one would be refused again.
  const limits = [
    ['app-calls-per-day', all, quota.perDay],
    ['api-calls-per-day', own.day, quota.apiPerDay],
    ['api-calls-per-second', own.second, perSecond(quota, method)],
  ] as const
  for (const [limit, counter, most] of limits) {
    const banMs = most === null ? 0 : counter.banMs(most, now)
    if (banMs > 0) return { limit, seconds: Math.ceil(banMs / 1000) }
  }
  for (const [, counter] of limits) counter.add(now)
  return undefined
}

function perSecond({ apiPerSecond }: Quota, method: string): number | null {
  return apiPerSecond === 'documented' ? (callsPerSecond.get(method) ?? null) : apiPerSecond
}
