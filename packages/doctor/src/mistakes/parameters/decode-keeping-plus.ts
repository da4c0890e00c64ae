/** Percent-decodes a text without taking `+` for a blank; a text with a broken escape stays as it is. */
export function decodeKeepingPlus(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
