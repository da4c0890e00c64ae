import { type App, appDefaults } from '../../domain/account.ts'

const dropshipping: App = {
  ...appDefaults,
  appKey: '20000001',
  secret: 'persona-dropshipping',
  name: 'Persona: dropshipping app',
  status: 'online',
  category: 'dropshipping',
  addresses: [],
}
const affiliate: App = {
  ...dropshipping,
  appKey: '20000002',
  secret: 'persona-affiliates',
  name: 'Persona: affiliate app',
  category: 'affiliate',
}

/** The applications of the personas. Keys and secrets are invented. */
export const personaApps = {
  dropshipping,
  affiliate,
  listed: {
    ...dropshipping,
    appKey: '20000003',
    secret: 'persona-address-list',
    name: 'Persona: app with an address list',
    // Of the block for documentation (RFC 5737): nobody calls from there.
    addresses: ['203.0.113.7'],
  },
  test: {
    ...dropshipping,
    appKey: '20000004',
    secret: 'persona-test',
    name: 'Persona: app in status Test',
    status: 'test',
  },
  standardOnly: {
    ...affiliate,
    appKey: '20000005',
    secret: 'persona-standard-api',
    name: 'Persona: affiliate app without the Advanced API',
    permissionGroups: ['Affiliate Standard API', 'System Tool'],
  },
  unregistered: {
    ...affiliate,
    appKey: '20000006',
    secret: 'persona-no-publisher',
    name: 'Persona: affiliate app of no publisher',
    publisher: 'none',
  },
  bound: {
    ...dropshipping,
    appKey: '20000007',
    secret: 'persona-bound-users',
    name: 'Persona: app for bound users only',
    authorisationPolicy: 'bound',
    boundAccounts: ['240000917101'],
  },
  withCallback: {
    ...dropshipping,
    appKey: '20000008',
    secret: 'persona-callback',
    name: 'Persona: app with a callback URL',
    callbackUrl: 'https://shop.example/callback',
  },
  limited: {
    ...dropshipping,
    appKey: '20000009',
    secret: 'persona-quota',
    name: 'Persona: app with one call a day',
    quota: { apiPerSecond: null, apiPerDay: null, perDay: 1 },
  },
  deleted: {
    ...dropshipping,
    appKey: '20000010',
    secret: 'persona-deleted',
    name: 'Persona: app that is no more',
  },
  suspended: {
    ...dropshipping,
    appKey: '20000011',
    secret: 'persona-suspended',
    name: 'Persona: app whose messages are suspended',
    // The port for discarding (RFC 863): nobody listens there.
    pushUrl: 'http://127.0.0.1:9/push',
  },
} as const satisfies Readonly<Record<string, App>>
