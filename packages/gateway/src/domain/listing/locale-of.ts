/** Languages of the seller's methods and the locales that they mean. Source: method catalogue, `aliexpress.solution.product.post`, parameter `language`. */
const locales: Readonly<Record<string, string>> = {
  en: 'en_US',
  ru: 'ru_RU',
  es: 'es_ES',
  fr: 'fr_FR',
  it: 'it_IT',
  tr: 'tr_TR',
  pt: 'pt_BR',
  de: 'de_DE',
  nl: 'nl_NL',
  in: 'in_ID',
  ar: 'ar_MA',
  ja: 'ja_JP',
  ko: 'ko_KR',
  th: 'th_TH',
  vi: 'vi_VN',
  iw: 'iw_IL',
}

/**
 * The locale of a language; one that is a locale already stays.
 *
 * @example localeOf('es') // 'es_ES'
 */
export function localeOf(language: string): string {
  return locales[language] ?? language
}
