import type { Gateway } from '../../gateway.ts'
import type { AdminRoute } from '../admin-route.ts'
import { refusing } from '../refusing.ts'

const text = { type: 'string', minLength: 1 } as const
const appKey = { ...text, description: 'key of an application of the gateway' } as const
const account = { ...text, description: 'id or login of an account of the gateway' } as const

const LISTS = 'GET /_aeop/apps and /_aeop/accounts list what there is'

/** Consent of accounts to applications. */
export const authorisationRoutes: readonly AdminRoute[] = [
  {
    verb: 'POST',
    path: '/authorize',
    summary: 'Consents for an application in the name of an account and gives the authorization code',
    body: {
      type: 'object',
      properties: { appKey, account },
      required: ['appKey'],
      additionalProperties: false,
    },
    answer: { type: 'object', properties: { code: text }, required: ['code'] },
    run: (gateway, { body }) => {
      const asked = body as Parameters<Gateway['authorize']>[0]
      return { code: refusing(409, LISTS, () => gateway.authorize(asked)) }
    },
  },
  {
    verb: 'POST',
    path: '/revoke',
    summary: 'Takes back what an account granted to an application: its tokens end at once',
    body: {
      type: 'object',
      properties: { appKey, account },
      required: ['appKey', 'account'],
      additionalProperties: false,
    },
    answer: { type: 'object', properties: { ended: { type: 'integer' } }, required: ['ended'] },
    run: (gateway, { body }) => {
      const asked = body as Parameters<Gateway['revoke']>[0]
      return { ended: refusing(409, LISTS, () => gateway.revoke(asked)) }
    },
  },
]
