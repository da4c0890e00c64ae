/** Places with the telephone numbers that each country keeps free for examples. Source: NANPA 555-01XX; Ofcom and ARCEP and BNetzA and ACMA on numbers for drama. */
export const places = [
  {
    country: 'US',
    countryName: 'United States',
    provinceCode: 'CA',
    province: 'California',
    city: 'San Jose',
    street: '1 Example Street',
    zip: '95113',
    phoneCountry: '1',
    phoneArea: '408',
    phone: '4085550123',
  },
  {
    country: 'FR',
    countryName: 'France',
    provinceCode: 'IDF',
    province: 'Ile-de-France',
    city: 'Paris',
    street: "2 rue de l'Exemple",
    zip: '75002',
    phoneCountry: '33',
    phoneArea: '01',
    phone: '0199000123',
  },
  {
    country: 'DE',
    countryName: 'Germany',
    provinceCode: 'BE',
    province: 'Berlin',
    city: 'Berlin',
    street: 'Beispielstraße 3',
    zip: '10115',
    phoneCountry: '49',
    phoneArea: '030',
    phone: '03023125123',
  },
  {
    country: 'GB',
    countryName: 'United Kingdom',
    provinceCode: 'ENG',
    province: 'England',
    city: 'London',
    street: '4 Example Road',
    zip: 'EC1A 1BB',
    phoneCountry: '44',
    phoneArea: '020',
    phone: '02079460123',
  },
  {
    country: 'AU',
    countryName: 'Australia',
    provinceCode: 'NSW',
    province: 'New South Wales',
    city: 'Sydney',
    street: '5 Example Lane',
    zip: '2000',
    phoneCountry: '61',
    phoneArea: '02',
    phone: '0255501234',
  },
] as const

/** Properties of goods, with values. */
export const properties = [
  ['Color', 'Red'],
  ['Size', 'XL'],
  ['Material', 'Cotton'],
  ['Style', 'Casual'],
] as const

/** What people write where they can. */
export const sentences = [
  'Please pack it as a gift',
  'Arrived well & on time',
  'Ring twice, the bell is broken',
  'All parts are there',
] as const
