import type { AddressRule } from './address-rule.ts'
import { isCountry } from './countries.ts'
import { regionsOf } from './regions-of.ts'
import { zipForms } from './zip-forms.ts'

/** What every address has to be, given the country it names. */
export function generalRules(country: string): readonly AddressRule[] {
  return [
    {
      field: 'full_name',
      wanted: 'the name of who receives the parcel',
      holds: (text) => text('full_name') !== '' || text('contact_person') !== '',
    },
    {
      field: 'mobile_no',
      wanted: 'a telephone number of 5 to 16 digits',
      holds: (text) =>
        /^\+?[\d -]+$/.test(text('mobile_no')) && /^\d{5,16}$/.test(text('mobile_no').replaceAll(/\D/g, '')),
    },
    { field: 'address', wanted: 'street and number', holds: (text) => text('address') !== '' },
    { field: 'country', wanted: 'two capital letters, for example US', holds: () => /^[A-Z]{2}$/.test(country) },
    {
      field: 'country',
      code: 'A005_INVALID_COUNTRIES',
      wanted: 'a country that orders can be sent to',
      holds: () => isCountry(country),
    },
    ...regionRules(country),
    ...zipRules(country),
  ]
}

function regionRules(country: string): readonly AddressRule[] {
  const regions = regionsOf(country)
  const isProvince = (name: string): boolean =>
    name !== '' && (regions === undefined || !regions.complete || regions.provinces.has(name) || isOther(name))
  const isElsewhere = (city: string, province: string): boolean => {
    const own = regions?.provinces.get(province)
    if (regions === undefined || own === undefined || own.includes(city)) return false
    return [...regions.provinces.values()].some((cities) => cities.includes(city))
  }
  return [
    {
      field: 'province',
      wanted: `a province of ${country} as aliexpress.ds.address.get names it`,
      holds: (text) => isProvince(text('province')),
    },
    {
      field: 'city',
      wanted: `a city of ${country} as aliexpress.ds.address.get names it`,
      holds: (text) => text('city') !== '',
    },
    {
      field: 'city',
      code: 'A002_INVALID_ZONE',
      wanted: 'a city of the province, as aliexpress.ds.address.get names it',
      holds: (text) => !isElsewhere(text('city'), text('province')),
    },
  ]
}

function zipRules(country: string): readonly AddressRule[] {
  const zip = Object.hasOwn(zipForms, country) ? zipForms[country] : undefined
  if (zip === undefined) return []
  const holds = (text: string): boolean => (text === '' ? zip.optional === true : zip.form.test(text))
  return [
    {
      field: 'zip',
      wanted: `a postcode of ${country}, for example ${zip.example}`,
      holds: (text) => holds(text('zip')),
    },
  ]
}

function isOther(name: string): boolean {
  return name.toLowerCase() === 'other'
}
