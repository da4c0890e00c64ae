import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkAddress } from '../../src/domain/address/check-address.ts'
import { isCpf } from '../../src/domain/address/cpf.ts'
import { countriesWithRegions, regionsOf } from '../../src/domain/address/regions-of.ts'
import { zipForms } from '../../src/domain/address/zip-forms.ts'

type Address = Readonly<Record<string, string>>

const INVALID = 'B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL'

/** An address of each country with rules of its own, written from the document, that every rule takes. */
const good: Readonly<Record<string, Address>> = {
  US: {
    full_name: 'Ann Lee',
    mobile_no: '5125550123',
    address: '1 Main Street',
    country: 'US',
    province: 'Texas',
    city: 'Austin',
    zip: '78701',
  },
  SA: {
    full_name: 'Noura Saleh',
    mobile_no: '512345678',
    address: '1 King Road',
    country: 'SA',
    province: 'Riyadh',
    city: 'Riyadh',
    nat_addr: 'RRRD2929',
  },
  BR: {
    full_name: 'Maria Silva',
    mobile_no: '11987654321',
    address: 'Rua A 1',
    country: 'BR',
    province: 'Sao Paulo',
    city: 'Campinas',
    zip: '13010-111',
    cpf: '111.444.777-35',
  },
  MX: {
    full_name: 'Luis Vera',
    mobile_no: '5512345678',
    address: 'Calle 1',
    address2: 'x'.repeat(60),
    country: 'MX',
    province: 'Jalisco',
    city: 'Zapopan',
    zip: '45100',
  },
  AR: {
    full_name: 'Eva Paz',
    mobile_no: '1123456789',
    address: 'Calle 2',
    country: 'AR',
    province: 'Mendoza',
    city: 'San Rafael',
    zip: '5600',
    passport_no: '20-12345678-6',
    foreigner_passport_no: '20-12345678-6',
    is_foreigner: 'false',
  },
  IL: {
    full_name: 'Noa Levi',
    mobile_no: '0521234567',
    address: 'Herzl 1',
    country: 'IL',
    province: 'Haifa District',
    city: 'Haifa',
    passport_no: '123456782',
    foreigner_passport_no: '123456782',
    is_foreigner: 'false',
  },
  DZ: { full_name: 'Amel B', mobile_no: '551234567', address: 'Rue 1', country: 'DZ', province: 'Oran', city: 'Oran' },
  ZA: {
    full_name: 'Thabo M',
    mobile_no: '821234567',
    address: '1 Long St',
    country: 'ZA',
    province: 'Western Cape',
    city: 'Cape Town',
  },
  AU: {
    full_name: 'Zoë Müller',
    mobile_no: '412345678',
    address: '1 Pitt St',
    country: 'AU',
    province: 'Victoria',
    city: 'Geelong',
    zip: '3220',
  },
  NZ: {
    full_name: 'Kiri Te',
    mobile_no: '211234567',
    address: '1 Queen St',
    country: 'NZ',
    province: 'Otago',
    city: 'Dunedin',
    zip: '9016',
  },
  ES: {
    full_name: 'Ana Ruiz',
    mobile_no: '612345678',
    address: 'Calle Mayor 1',
    country: 'ES',
    province: 'Madrid',
    city: 'Madrid',
    zip: '28013',
  },
}

function check(country: string, changes: Address = {}) {
  const { nat_addr: natAddr = '', ...address } = { ...good[country], ...changes }
  return checkAddress(address, natAddr === '' ? {} : { natAddr })
}

describe('an address', () => {
  it.each(Object.keys(good))('of %s that keeps every rule is taken', (country) => {
    expect(check(country)).toBeUndefined()
  })

  /** Country, what is wrong, the code and the field that the message begins with. */
  const broken: readonly (readonly [string, Address, string, string])[] = [
    ['US', { full_name: '' }, INVALID, 'full_name'],
    ['US', { full_name: 'Madonna' }, INVALID, 'full_name'],
    ['US', { full_name: `Ann ${'x'.repeat(29)}` }, INVALID, 'full_name'],
    ['US', { mobile_no: '' }, INVALID, 'mobile_no'],
    ['US', { mobile_no: 'call me' }, INVALID, 'mobile_no'],
    ['US', { address: '' }, INVALID, 'address'],
    ['US', { address: '1 Ma' }, INVALID, 'address'],
    ['US', { address: 'x'.repeat(36) }, INVALID, 'address'],
    ['US', { country: 'usa' }, INVALID, 'country'],
    ['US', { country: 'XX' }, 'A005_INVALID_COUNTRIES', 'country'],
    ['US', { province: 'TX' }, INVALID, 'province'],
    ['US', { province: 'Other' }, INVALID, 'province'],
    ['US', { city: '' }, INVALID, 'city'],
    ['US', { city: 'Chicago' }, 'A002_INVALID_ZONE', 'city'],
    ['US', { zip: '7870' }, INVALID, 'zip'],
    ['US', { zip: '' }, INVALID, 'zip'],
    ['SA', { nat_addr: '' }, INVALID, 'nat_addr'],
    ['SA', { nat_addr: 'rrrd2929' }, INVALID, 'nat_addr'],
    ['SA', { mobile_no: '412345678' }, INVALID, 'mobile_no'],
    ['SA', { mobile_no: '51234567' }, INVALID, 'mobile_no'],
    ['SA', { full_name: 'Noura' }, INVALID, 'full_name'],
    ['SA', { full_name: `N ${'x'.repeat(127)}` }, INVALID, 'full_name'],
    ['BR', { cpf: '' }, 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID', 'cpf'],
    ['BR', { cpf: '111.444.777-36' }, 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID', 'cpf'],
    ['BR', { cpf: '111.111.111-11' }, 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID', 'cpf'],
    ['BR', { full_name: 'Pedro Lima' }, 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_NOT_MATCH', 'full_name'],
    ['BR', { city: 'Other' }, INVALID, 'city'],
    ['BR', { zip: '1301' }, INVALID, 'zip'],
    ['BR', { province: 'SP' }, INVALID, 'province'],
    ['MX', { address2: 'x'.repeat(61) }, INVALID, 'address2'],
    ['AR', { mobile_no: '112345678' }, INVALID, 'mobile_no'],
    ['AR', { passport_no: '20123456786' }, INVALID, 'passport_no'],
    ['AR', { foreigner_passport_no: '' }, INVALID, 'foreigner_passport_no'],
    ['AR', { is_foreigner: 'true' }, INVALID, 'is_foreigner'],
    ['IL', { passport_no: '12345678', foreigner_passport_no: '12345678' }, INVALID, 'passport_no'],
    ['IL', { foreigner_passport_no: '123456789' }, INVALID, 'foreigner_passport_no'],
    ['IL', { is_foreigner: '' }, INVALID, 'is_foreigner'],
    ['DZ', { full_name: 'Amel' }, INVALID, 'full_name'],
    ['ZA', { full_name: 'Thabo' }, INVALID, 'full_name'],
    ['AU', { full_name: 'Zoe 2nd' }, INVALID, 'full_name'],
    ['AU', { full_name: 'Zoe' }, INVALID, 'full_name'],
    ['NZ', { full_name: 'Kiri T.' }, INVALID, 'full_name'],
    ['ES', { mobile_no: '61234567' }, INVALID, 'mobile_no'],
    ['ES', { zip: '53001' }, INVALID, 'zip'],
  ]

  it.each(broken)('of %s with %j is refused: %s for %s', (country, changes, code, field) => {
    const refusal = check(country, changes)
    expect(refusal?.code).toBe(code)
    expect(refusal?.message.split(' ')[0]).toBe(field)
  })

  it('may name a city that no list has, and anything where the country has no list', () => {
    expect(check('US', { city: 'Marfa' })).toBeUndefined()
    const elsewhere = { ...good['US'], country: 'KE', province: 'Anywhere', city: 'Nairobi', zip: '' }
    expect(checkAddress(elsewhere, {})).toBeUndefined()
  })

  it('is refused or taken, whatever its texts are, and a refusal begins with the field at fault', () => {
    const fields = ['full_name', 'mobile_no', 'address', 'address2', 'province', 'city', 'zip', 'cpf', 'nat_addr']
    const changes = fc.dictionary(fc.constantFrom(...fields), fc.string({ unit: 'binary', maxLength: 40 }))
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), changes, (country, texts) => {
        const refusal = check(country, texts)
        if (refusal === undefined) return
        expect(refusal.code).toMatch(/^[AB]\w+$/u)
        const [field = ''] = refusal.message.split(' has to be ')
        // What was right before can only be wrong now because it was changed, or belongs to what was.
        expect([...Object.keys(texts), 'full_name']).toContain(field)
      }),
    )
  })

  it('of a name that objects have by themselves is refused like any other', () => {
    expect(checkAddress({ ...good['US'], country: 'constructor' }, {})?.message).toMatch(/^country /u)
  })
})

/** Written from the rule of the tax office, apart from the code: weights 10 to 2 and 11 to 2, ten times the sum modulo eleven, ten being 0. */
function checkDigits(nine: readonly number[]): string {
  const digits = [...nine]
  for (const first of [10, 11]) {
    let sum = 0
    for (let index = 0; index < digits.length; index += 1) sum += (digits[index] ?? 0) * (first - index)
    digits.push(((sum * 10) % 11) % 10)
  }
  return digits.join('')
}

describe('a CPF', () => {
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })

  it('with the right check digits is one, and with any other it is none', () => {
    fc.assert(
      fc.property(nine, fc.integer({ min: 0, max: 99 }), (digits, last) => {
        const cpf = checkDigits(digits)
        const isOneDigit = new Set(cpf).size === 1
        expect(isCpf(cpf)).toBe(!isOneDigit)
        const other = cpf.slice(0, 9) + String(last).padStart(2, '0')
        expect(isCpf(other)).toBe(other === cpf && !isOneDigit)
        const written = cpf.replace(/(\d{3})(\d{3})(\d{3})(\d\d)/u, '$1.$2.$3-$4')
        expect(isCpf(written)).toBe(!isOneDigit)
      }),
    )
  })

  it('has eleven digits, and its marks in their places', () => {
    for (const text of [
      '',
      '1114447773',
      '111444777355',
      '111-444-777.35',
      '11144477735 x',
      '１１１４４４７７７３５',
    ]) {
      expect(isCpf(text), text).toBe(false)
    }
  })
})

describe('regions', () => {
  it('are known of more than twenty countries, all of which have a form of postcodes that takes its own example', () => {
    expect(countriesWithRegions.length).toBeGreaterThan(20)
    for (const country of countriesWithRegions) {
      const zip = zipForms[country]
      const provinces = regionsOf(country)?.provinces
      // No postcodes in the United Arab Emirates.
      if (country !== 'AE') expect(zip?.form.test(zip.example), country).toBe(true)
      for (const [province, cities] of provinces ?? []) {
        expect(province, country).toMatch(/^\S.*\S$/u)
        expect(cities.length, `${country} ${province}`).toBeGreaterThan(0)
        expect(new Set(cities).size, `${country} ${province}`).toBe(cities.length)
        for (const city of cities) expect(city, province).toMatch(/^[^:,]*[^:,\s]$/u)
      }
    }
  })

  it.each([
    ['US', 52],
    ['BR', 27],
    ['MX', 32],
    ['DE', 16],
    ['ES', 52],
    ['IT', 20],
    ['CA', 13],
    ['AU', 8],
    ['SA', 13],
    ['ZA', 9],
  ])('of %s are %i', (country, count) => {
    expect(regionsOf(country)?.provinces.size).toBe(count)
  })

  it('serve addresses: every province with each of its cities is taken', () => {
    for (const [country, address] of Object.entries(good)) {
      for (const [province, cities] of regionsOf(country)?.provinces ?? []) {
        for (const city of cities) expect(check(country, { ...address, province, city })).toBeUndefined()
      }
    }
  })
})
