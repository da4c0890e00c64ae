import type { Persona } from '../persona.ts'
import { personaAccounts } from './accounts.ts'
import { personaApps } from './apps.ts'
import { makePersona, onBoth } from './make-persona.ts'

const order = JSON.stringify({
  logistics_address: {
    address: '1 Main Street',
    city: 'Austin',
    country: 'US',
    full_name: 'Ann Lee',
    mobile_no: '5125550123',
    province: 'Texas',
    zip: '78701',
  },
  product_items: [{ product_id: 1_005_003_784_285_827, product_count: 1, sku_attr: '14:691' }],
})
const orderCreate = {
  method: 'aliexpress.ds.order.create',
  param_place_order_request4_open_api_d_t_o: order,
} as const

const contactSupport = 'The owner of the account asks the support of AliExpress, or another account orders.'

/** What is the matter with the account. Source: iop-protocol 5.3, 7.1 and 7.3; second base document. */
export const accountPersonas: readonly Persona[] = [
  makePersona({
    name: 'active-dropshipper',
    standsFor: 'Nothing is wrong: a verified dropshipper with a dropshipping app.',
    cause: null,
    mend: 'Nothing.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
  }),
  makePersona({
    name: 'unverified-dropshipper',
    standsFor:
      'The buyer has not signed the Dropshipping Program agreement, or the business verification is not complete.',
    cause: 'dropshipper-not-verified',
    mend: 'The owner of the account signs the agreement in the dropshipping centre and completes the verification.',
    app: personaApps.dropshipping,
    account: personaAccounts.unverified,
    refused: {
      top: { code: '15', subCode: 'isv.insufficient-permission' },
      iop: { code: '15', subCode: 'isv.insufficient-permission' },
    },
  }),
  makePersona({
    name: 'seller-login',
    standsFor: 'A seller has authorised the dropshipping app: account_platform is seller_center.',
    cause: 'wrong-account-type',
    mend: 'Authorise again with the buyer account; force_auth=true shows the login page.',
    app: personaApps.dropshipping,
    account: personaAccounts.seller,
    refused: {
      top: { code: '15', subCode: 'isv.invalid-authorization' },
      iop: { code: '15', subCode: 'isv.invalid-authorization' },
    },
  }),
  makePersona({
    name: 'blacklisted-buyer',
    standsFor: 'The buyer account is on a black list and may not order.',
    cause: null,
    mend: contactSupport,
    app: personaApps.dropshipping,
    account: personaAccounts.blacklisted,
    call: onBoth(orderCreate),
    answer: 'BLACKLIST_BUYER_IN_LIST',
  }),
  makePersona({
    name: 'disabled-buyer',
    standsFor: 'The buyer account is disabled.',
    cause: null,
    mend: contactSupport,
    app: personaApps.dropshipping,
    account: personaAccounts.disabled,
    call: onBoth(orderCreate),
    answer: 'USER_ACCOUNT_DISABLED',
  }),
  makePersona({
    name: 'suspicious-buyer',
    standsFor: 'The buyer account is under suspicion and may not order.',
    cause: null,
    mend: contactSupport,
    app: personaApps.dropshipping,
    account: personaAccounts.suspicious,
    call: onBoth(orderCreate),
    answer: 'A003_SUSPICIOUS_BUYER',
  }),
  makePersona({
    name: 'incomplete-buyer',
    standsFor: 'The data of the buyer account are not complete.',
    cause: null,
    mend: 'The owner completes the data of the account.',
    app: personaApps.dropshipping,
    account: personaAccounts.incomplete,
    call: onBoth(orderCreate),
    answer: 'A006_INVALID_ACCOUNT_INFO',
  }),
  makePersona({
    name: 'no-api-pay',
    standsFor: 'The account is not on the list for paying through the API: the order is placed and stays unpaid.',
    cause: null,
    mend: 'Apply for API pay with the dropshipping team, bind PayPal to the buyer account, and pay in USD.',
    app: personaApps.dropshipping,
    account: personaAccounts.withoutApiPay,
    call: onBoth({
      ...orderCreate,
      ds_extend_request: JSON.stringify({ payment: { pay_currency: 'USD', try_to_pay: 'true' } }),
    }),
    answer: 'autoPay fail:APIPayFail',
  }),
  makePersona({
    name: 'order-of-another-account',
    standsFor: 'The order that is asked for was placed by another account.',
    cause: 'object-of-another-account',
    mend: 'Use the token of the account that placed the order.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
    // The order of the base document's example.
    call: onBoth({ method: 'aliexpress.trade.ds.order.get', single_order_query: '{"order_id":"1000006270175804"}' }),
    refused: {
      top: { code: '15', subCode: 'isv.invalid-authorization' },
      iop: { code: '15', subCode: 'isv.invalid-authorization' },
    },
  }),
]
