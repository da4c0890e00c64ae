import { type Account, accountDefaults } from '../../domain/account.ts'

const dropshipper: Account = {
  ...accountDefaults,
  accountId: '240000917101',
  loginId: 'active@example.com',
  platform: 'buyerApp',
  nick: 'us1200000101',
  dropshipper: 'active',
}

function buyer(number: number, name: string, changes: Partial<Account>): Account {
  return {
    ...dropshipper,
    accountId: `240000917${number}`,
    loginId: `${name}@example.com`,
    nick: `us1200000${number}`,
    ...changes,
  }
}

/** The accounts of the personas. Their ids are behind those of the embedded seed, so that its first account stays the one that consents. */
export const personaAccounts = {
  dropshipper,
  unverified: buyer(102, 'unverified', { dropshipper: 'unverified' }),
  seller: {
    ...accountDefaults,
    accountId: '240000917103',
    loginId: 'cn1530000103example',
    platform: 'seller_center',
    nick: 'Southwind',
    dropshipper: 'none',
  },
  blacklisted: buyer(104, 'blacklisted', { standing: 'blacklisted' }),
  disabled: buyer(105, 'disabled', { standing: 'disabled' }),
  suspicious: buyer(106, 'suspicious', { standing: 'suspicious' }),
  incomplete: buyer(107, 'incomplete', { standing: 'incomplete' }),
  withoutApiPay: buyer(108, 'no-api-pay', { apiPay: 'none' }),
  unbound: buyer(109, 'unbound', {}),
} as const satisfies Readonly<Record<string, Account>>
