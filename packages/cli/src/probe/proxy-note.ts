import { isLoopback } from '../is-loopback.ts'
import type { Target } from './target.ts'

/**
 * What to say where a proxy is set. The direct way is measured always: through a proxy the look-up, the connection and part of the waiting would be the
 * proxy's own, and no environment could be told from another.
 */
export function proxyNote(
  env: Readonly<Record<string, string | undefined>>,
  targets: readonly Target[],
): string | undefined {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']
  const name = names.find((candidate) => env[candidate])
  if (name === undefined || targets.every(({ url }) => isLoopback(url))) return undefined
  return `note: ${name} is set, but probe measures the direct way; calls go through the proxy`
}
