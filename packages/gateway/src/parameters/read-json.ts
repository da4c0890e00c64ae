/**
 * JSON text inside a parameter; `undefined` when it is not JSON.
 *
 * @example readJson('{"page_size":20}') // { page_size: 20 }
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
