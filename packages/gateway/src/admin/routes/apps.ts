import type { App } from '../../domain/account.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminRoute } from '../admin-route.ts'
import { changesOf, HIDDEN, shownRecord, wholeRecord } from '../record-schema.ts'
import { refusing } from '../refusing.ts'
import { accountsRoutes } from './accounts.ts'
import { productsRoutes } from './products.ts'

const app = shownRecord('app')

const removed = { type: 'object', properties: { removed: { type: 'string' } }, required: ['removed'] } as const

const LIST = 'GET /_aeop/apps lists them'

/** What the console of the platform has of applications. Secrets are never shown. */
const ownRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/apps',
    summary: 'The applications, in the order of their keys, their secrets hidden',
    answer: { type: 'object', properties: { apps: { type: 'array', items: app } }, required: ['apps'] },
    run: ({ state }) => ({ apps: state.apps.list().map(shown) }),
  },
  {
    verb: 'POST',
    path: '/apps',
    summary: 'Registers an application',
    body: wholeRecord('app'),
    answer: app,
    run: ({ state }, { body }) => {
      const given = body as App
      if (state.apps.find(given.appKey) !== undefined) {
        throw new AdminError(
          409,
          'an app has this key already',
          'Change it with PATCH /_aeop/apps/KEY, or take another key',
        )
      }
      return shown(refusing(400, LIST, () => state.apps.save(given)))
    },
  },
  {
    verb: 'GET',
    path: '/apps/{appKey}',
    summary: 'One application',
    answer: app,
    run: ({ state }, { path: { appKey = '' } }) => shown(required(state.apps.find(appKey))),
  },
  {
    verb: 'PATCH',
    path: '/apps/{appKey}',
    summary: 'Changes the given members of an application, as in its console',
    body: changesOf('app', 'appKey'),
    answer: app,
    run: ({ state }, { path: { appKey = '' }, body }) => {
      required(state.apps.find(appKey))
      return shown(refusing(400, LIST, () => state.apps.save({ ...(body as Partial<App>), appKey })))
    },
  },
  {
    verb: 'DELETE',
    path: '/apps/{appKey}',
    summary: 'Removes an application and all that accounts granted to it',
    answer: removed,
    run: ({ state }, { path: { appKey = '' } }) => {
      refusing(404, LIST, () => state.apps.remove(appKey))
      return { removed: appKey }
    },
  },
]

/** Applications, accounts and products. */
export const appsRoutes: readonly AdminRoute[] = [...ownRoutes, ...accountsRoutes, ...productsRoutes]

function required(found: App | undefined): App {
  if (found !== undefined) return found
  throw new AdminError(404, 'no app has this key', LIST)
}

function shown(found: App): App {
  return { ...found, secret: HIDDEN }
}
