import { readFileSync } from 'node:fs'

/** Version of this package. */
export function gatewayVersion(): string {
  // As far up from `src` as from `dist`.
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
