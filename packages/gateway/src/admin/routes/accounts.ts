import type { Account } from '../../domain/account.ts'
import type { Token } from '../../domain/token.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminRoute } from '../admin-route.ts'
import { changesOf, HIDDEN, shownRecord, wholeRecord } from '../record-schema.ts'
import { refusing } from '../refusing.ts'

const account = shownRecord('account')

const LIST = 'GET /_aeop/accounts lists them'

const text = { type: 'string' } as const
const time = { type: 'integer' } as const
const timeOrNull = { type: ['integer', 'null'] } as const

const token = {
  type: 'object',
  properties: {
    accessToken: { ...text, description: 'hidden, but for the last four characters of a long one' },
    refreshToken: { type: ['string', 'null'] },
    appKey: text,
    accountId: text,
    issuedAt: time,
    expiresAt: timeOrNull,
    refreshExpiresAt: timeOrNull,
    refreshedAt: timeOrNull,
    revokedAt: timeOrNull,
  },
  required: ['accessToken', 'appKey', 'accountId', 'issuedAt', 'expiresAt', 'revokedAt'],
} as const

/** Buyer and seller accounts, and what they granted. */
export const accountsRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/accounts',
    summary: 'The accounts, in the order of their ids',
    answer: { type: 'object', properties: { accounts: { type: 'array', items: account } }, required: ['accounts'] },
    run: ({ state }) => ({ accounts: state.accounts.list() }),
  },
  {
    verb: 'POST',
    path: '/accounts',
    summary: 'Opens an account',
    body: wholeRecord('account'),
    answer: account,
    run: ({ state }, { body }) => {
      const given = body as Account
      if (state.accounts.find(given.accountId) !== undefined) {
        throw new AdminError(
          409,
          'an account has this id already',
          'Change it with PATCH /_aeop/accounts/ID, or take another id',
        )
      }
      return refusing(400, LIST, () => state.accounts.save(given))
    },
  },
  {
    verb: 'GET',
    path: '/accounts/{accountId}',
    summary: 'One account',
    answer: account,
    run: ({ state }, { path: { accountId = '' } }) => required(state.accounts.find(accountId)),
  },
  {
    verb: 'PATCH',
    path: '/accounts/{accountId}',
    summary: 'Changes the given members of an account: its standing, its place in the Dropshipping Program',
    body: changesOf('account', 'accountId'),
    answer: account,
    run: ({ state }, { path: { accountId = '' }, body }) => {
      required(state.accounts.find(accountId))
      return refusing(400, LIST, () => state.accounts.save({ ...(body as Partial<Account>), accountId }))
    },
  },
  {
    verb: 'DELETE',
    path: '/accounts/{accountId}',
    summary: 'Removes an account that has neither products nor orders, and what it granted',
    answer: { type: 'object', properties: { removed: text }, required: ['removed'] },
    run: ({ state }, { path: { accountId = '' } }) => {
      required(state.accounts.find(accountId))
      refusing(409, 'Close it with PATCH {"standing":"disabled"} instead', () => state.accounts.remove(accountId))
      return { removed: accountId }
    },
  },
  {
    verb: 'GET',
    path: '/accounts/{accountId}/tokens',
    summary: 'What an account granted to apps, the tokens hidden',
    answer: { type: 'object', properties: { tokens: { type: 'array', items: token } }, required: ['tokens'] },
    run: ({ state }, { path: { accountId = '' } }) => {
      required(state.accounts.find(accountId))
      return { tokens: state.accounts.tokens(accountId).map(masked) }
    },
  },
]

function required(found: Account | undefined): Account {
  if (found !== undefined) return found
  throw new AdminError(404, 'no account has this id', LIST)
}

/** Characters; of a shorter token four would say too much. */
const LONG = 24

function masked(found: Token): Token {
  const { accessToken, refreshToken } = found
  return { ...found, accessToken: mask(accessToken), refreshToken: refreshToken === null ? null : mask(refreshToken) }
}

function mask(secret: string): string {
  return secret.length < LONG ? HIDDEN : `${HIDDEN}${secret.slice(-4)}`
}
