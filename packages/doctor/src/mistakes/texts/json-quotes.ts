/** A string in quotes with every character that is not ASCII as `\u` and hexadecimal digits: Python, PHP. */
export function quoteAscii(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007F-\uFFFF]/g, (unit) => `\\u${hexOf(unit)}`)
}

/** The same with capital digits: Java libraries. */
export function quoteAsciiCapital(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007F-\uFFFF]/g, (unit) => `\\u${hexOf(unit).toUpperCase()}`)
}

/** A string in quotes with `\/` for a slash: PHP with JSON_UNESCAPED_UNICODE. */
export function quoteSlash(text: string): string {
  return JSON.stringify(text).replaceAll('/', String.raw`\/`)
}

/** PHP's usual form: both. */
export function quoteAsciiSlash(text: string): string {
  return quoteAscii(text).replaceAll('/', String.raw`\/`)
}

/** Go's usual form, safe within HTML. */
export function quoteGo(text: string): string {
  return JSON.stringify(text).replaceAll(/[<>&\u2028\u2029]/g, (unit) => `\\u${hexOf(unit)}`)
}

/** The usual form of Gson. */
export function quoteGson(text: string): string {
  return JSON.stringify(text).replaceAll(/[<>&='\u2028\u2029]/g, (unit) => `\\u${hexOf(unit)}`)
}

/** The usual form of System.Text.Json: ASCII, and no character that means something in HTML. */
export function quoteDotnet(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, String.raw`\u0022`)
    .replaceAll(/[<>&+'`\u007F-\uFFFF]/g, (unit) => `\\u${hexOf(unit).toUpperCase()}`)
    .replaceAll(/^|$/g, '"')
}

function hexOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0')
}
