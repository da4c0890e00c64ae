import type { Protocol } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
import type { Ban } from '../quotas/quotas.ts'
import type { App } from '../domain/account.ts'
import type { Step } from './exchange.ts'

/** Counts the call, or refuses it. The place behind the session is inferred (top-protocol 4.4, iop-protocol 5.4). */
export function quotaLeft(protocol: Protocol): Step {
  const refuse = protocol === 'top' ? topRefusal : iopRefusal
  return {
    name: 'the app has calls left',
    yields: ['call-limited'],
    source:
      'TOP code 7, base document 108426 and live; IOP ApiCallLimit, live, and AppCallLimit; bans in iop-protocol 7.2',
    check: ({ found: { app, fact }, now, world }) => {
      if (app === undefined || app.quota === null || fact === undefined) return undefined
      const ban = world.quotas.take(app, fact.name, now)
      return ban && refuse(ban, app)
    },
  }
}

/** A used-up day of an API is that of the API, but of app and API for an app that is not online (FAQ in top-protocol 4.3; which is which is inferred). */
function topRefusal({ limit, seconds }: Ban, { status }: Pick<App, 'status'>): Refusal {
  const ofApi = limit === 'api-calls-per-day' && status === 'test' ? 'app-api' : 'api'
  return {
    error: 'call-limited',
    subCode: `accesscontrol.limited-by-${limit === 'app-calls-per-day' ? 'app' : ofApi}-access-count`,
    subMessage: `This ban will last for ${seconds} more seconds`,
    reason: limit,
  }
}

/** Live for the API and a second. That a used-up day of it has the same code, and the text for the app, are inferred. */
function iopRefusal({ limit, seconds }: Ban): Refusal {
  const isApp = limit === 'app-calls-per-day'
  return {
    error: 'call-limited',
    code: isApp ? 'AppCallLimit' : 'ApiCallLimit',
    message: `${isApp ? 'App' : 'Api'} access frequency exceeds the limit. this ban will last ${seconds} seconds`,
    reason: limit,
  }
}
