import type { AddressRule } from './address-rule.ts'
import { isCpf } from './cpf.ts'
import { cpfBelongsTo } from './cpf-register.ts'

const withSpace = (text: string): boolean => /\S\s+\S/.test(text)
const lengthWithin = (text: string, least: number, most: number): boolean => {
  const { length } = Array.from(text)
  return length >= least && length <= most
}

const name = (wanted: string, holds: (fullName: string) => boolean): AddressRule => ({
  field: 'full_name',
  wanted,
  holds: (text) => holds(text('full_name')),
})

const nameOfTwo = name('two names with a space between them', withSpace)
const nameUpTo = (least: number, most: number): AddressRule =>
  name(`two names with a space between them, ${least} to ${most} characters in all`, (fullName) => {
    return withSpace(fullName) && lengthWithin(fullName, least, most)
  })
const lettersOnly = name(
  'two names of letters only with a space between them, 2 to 128 characters in all',
  (fullName) => {
    return withSpace(fullName) && /^[\p{L}\p{M} ]+$/u.test(fullName) && lengthWithin(fullName, 2, 128)
  },
)

const matches = (field: string, form: RegExp, wanted: string): AddressRule => ({
  field,
  wanted,
  holds: (text) => form.test(text(field)),
})

const noOther = (field: string): AddressRule => ({
  field,
  wanted: 'a name from aliexpress.ds.address.get other than "Other"',
  holds: (text) => text(field).toLowerCase() !== 'other',
})

/** An id goes into two fields, and the buyer is said to be no foreigner. */
const identity = (form: RegExp, wanted: string): readonly AddressRule[] => [
  matches('passport_no', form, wanted),
  {
    field: 'foreigner_passport_no',
    wanted: 'the same text as passport_no',
    holds: (text) => text('foreigner_passport_no') === text('passport_no'),
  },
  matches('is_foreigner', /^false$/, '"false"'),
]

/**
 * The rules that the platform has announced, one country at a time.
 *
 * Source: catalogue 5 "Order address rules", from the change log of `aliexpress.ds.order.create` and `aliexpress.trade.buy.placeorder`.
 */
export const countryRules: Readonly<Record<string, readonly AddressRule[]>> = {
  SA: [
    nameUpTo(2, 128),
    matches('mobile_no', /^5\d{8}$/, 'nine digits, of which the first is 5'),
    matches('nat_addr', /^[A-Z]{4}\d{4}$/, 'four capital letters and four digits, the short national address'),
  ],
  BR: [
    noOther('city'),
    {
      field: 'cpf',
      code: 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID',
      wanted: 'a tax number (CPF) of eleven digits, of which the last two check the others',
      holds: (text) => isCpf(text('cpf')),
    },
    {
      field: 'full_name',
      code: 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_NOT_MATCH',
      wanted: 'the name of the person with this cpf',
      holds: (text) => cpfBelongsTo(text('cpf'), text('full_name')),
    },
  ],
  US: [
    nameUpTo(2, 32),
    {
      field: 'address',
      wanted: '5 to 35 characters long',
      holds: (text) => lengthWithin(text('address'), 5, 35),
    },
    noOther('province'),
  ],
  MX: [{ field: 'address2', wanted: '60 characters at most', holds: (text) => lengthWithin(text('address2'), 0, 60) }],
  AR: [
    matches('mobile_no', /^\d{10}$/, 'ten digits'),
    ...identity(/^\d{2}-\d{8}-\d$/, 'a tax number like 20-12345678-6'),
  ],
  IL: identity(/^\d{9}$/, 'an identity number of nine digits'),
  DZ: [nameOfTwo],
  ZA: [nameOfTwo],
  AU: [lettersOnly],
  NZ: [lettersOnly],
  ES: [matches('mobile_no', /^\d{9}$/, 'nine digits')],
}
