/**
 * Units of each currency for one US dollar, and the places its prices print with. Fixed, so that answers are the same
 * on every run: rounded from the mid-market rates of late 2018, ours and not the platform's.
 */
const rates: Readonly<Record<string, { readonly perDollar: number; readonly places: number }>> = {
  USD: { perDollar: 1, places: 2 },
  EUR: { perDollar: 0.88, places: 2 },
  GBP: { perDollar: 0.79, places: 2 },
  AUD: { perDollar: 1.42, places: 2 },
  BRL: { perDollar: 3.88, places: 2 },
  CAD: { perDollar: 1.36, places: 2 },
  CHF: { perDollar: 0.99, places: 2 },
  CLP: { perDollar: 694, places: 0 },
  CNY: { perDollar: 6.88, places: 2 },
  IDR: { perDollar: 14_390, places: 0 },
  ILS: { perDollar: 3.75, places: 2 },
  INR: { perDollar: 69.6, places: 2 },
  JPY: { perDollar: 110, places: 0 },
  KRW: { perDollar: 1113, places: 0 },
  MXN: { perDollar: 19.65, places: 2 },
  NZD: { perDollar: 1.49, places: 2 },
  PLN: { perDollar: 3.75, places: 2 },
  RUB: { perDollar: 69.5, places: 2 },
  SAR: { perDollar: 3.75, places: 2 },
  SEK: { perDollar: 8.87, places: 2 },
  THB: { perDollar: 32.4, places: 2 },
  TRY: { perDollar: 5.29, places: 2 },
  UAH: { perDollar: 27.7, places: 2 },
  VND: { perDollar: 23_200, places: 0 },
}

/**
 * A dollar price in another currency, as decimal text; `undefined` for a currency the table does not hold.
 *
 * @example convertDollars('10.00', 'JPY') // '1100'
 */
export function convertDollars(dollars: string, currency: string): string | undefined {
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined
  return rate && (Number(dollars) * rate.perDollar).toFixed(rate.places)
}
