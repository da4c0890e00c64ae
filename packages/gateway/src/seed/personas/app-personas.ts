import type { Persona } from '../persona.ts'
import { personaAccounts } from './accounts.ts'
import { personaApps } from './apps.ts'
import { makePersona, notPermitted, onBoth } from './make-persona.ts'

/** What is the matter with the application. Source: iop-protocol 7.1 to 7.3; second base document. */
export const appPersonas: readonly Persona[] = [
  makePersona({
    name: 'affiliate-app',
    standsFor: 'The app is approved for the affiliate programme and calls a dropshipping method.',
    cause: 'app-category',
    mend: 'Use an app of the category Dropshipping Developer.',
    app: personaApps.affiliate,
    account: personaAccounts.dropshipper,
    refused: {
      top: { code: '11', subCode: 'isv.permission-api-package-limit' },
      iop: { code: 'InsufficientPermission' },
    },
  }),
  makePersona({
    name: 'dropshipping-app',
    standsFor: 'The app is approved for dropshipping and calls a method of the affiliate programme.',
    cause: 'app-category',
    mend: 'Use a second app, of the category Affiliates Developer.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
    call: onBoth({ method: 'aliexpress.affiliate.category.get' }),
    refused: notPermitted,
  }),
  makePersona({
    name: 'advanced-api-not-granted',
    standsFor: 'The affiliate app has the Standard API alone and calls a method of the Advanced API.',
    cause: 'advanced-permission',
    mend: 'Apply for the Affiliate Advanced API in the console and wait for the review.',
    app: personaApps.standardOnly,
    account: personaAccounts.dropshipper,
    call: onBoth({ method: 'aliexpress.affiliate.hotproduct.query' }),
    refused: notPermitted,
  }),
  makePersona({
    name: 'publisher-not-registered',
    standsFor: 'The owner of the affiliate app is not registered in the affiliate portal.',
    cause: 'publisher-not-registered',
    mend: 'Register in the affiliate portal, wait for the approval and create a tracking id.',
    app: personaApps.unregistered,
    account: personaAccounts.dropshipper,
    call: onBoth({ method: 'aliexpress.affiliate.category.get' }),
    answer: 'This publisher is not registered',
  }),
  makePersona({
    name: 'listed-address-only',
    standsFor: 'The app has a list of addresses in the console, and the caller is not on it.',
    cause: 'address-not-listed',
    mend: 'Add the address in the console, or call from a listed one.',
    app: personaApps.listed,
    account: personaAccounts.dropshipper,
    refused: {
      top: { code: '11', subCode: 'isv.permission-ip-whitelist-limit' },
      iop: { code: 'AppWhiteIpLimit' },
    },
  }),
  makePersona({
    name: 'day-quota-used-up',
    standsFor: 'The app may call once a day, and has.',
    cause: 'app-calls-per-day',
    mend: 'Wait until 24:00 GMT+8, spread the calls, or apply for the status Online.',
    app: personaApps.limited,
    account: personaAccounts.dropshipper,
    attempts: 2,
    refused: {
      top: { code: '7', subCode: 'accesscontrol.limited-by-app-access-count' },
      iop: { code: 'AppCallLimit' },
    },
  }),
  makePersona({
    name: 'deleted-app',
    standsFor: 'The app was deleted, was never approved, or its key is of another platform.',
    cause: 'invalid-app-key',
    mend: 'Copy the key from the console of this platform, and see there that the app is approved.',
    app: personaApps.deleted,
    account: personaAccounts.dropshipper,
    isRegistered: false,
    refused: { top: { code: '29', subCode: 'isv.appkey-not-exists' }, iop: { code: 'InvalidAppKey' } },
  }),
  makePersona({
    name: 'push-suspended',
    standsFor: 'Deliveries to the callback of the app failed too often: no message is sent any more.',
    cause: null,
    mend: 'Mend the callback, then lift the suspension in the console.',
    app: personaApps.suspended,
    account: personaAccounts.dropshipper,
    isPushSuspended: true,
  }),
]
