/** Whether a parameter stands among the headers, with underscores or with hyphens. */
export function nameInHeaders(headers: ReadonlyMap<string, string>, name: string): boolean {
  return headers.has(name) || headers.has(name.replaceAll('_', '-'))
}
