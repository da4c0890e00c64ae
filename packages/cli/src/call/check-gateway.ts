import { gateways, nearestName } from '@aeop/sdk/facts'
import { CommandError } from '../command-error.ts'

/**
 * Refuses what is neither a gateway's name nor begins like a URL. The word is not quoted: it may be a secret.
 *
 * @param where What the problem calls it.
 * @throws {CommandError} `invalid-input`
 */
export function checkGateway(gateway: string, where = 'the gateway of --gateway or AEOP_GATEWAY'): void {
  if (Object.hasOwn(gateways, gateway) || /^https?:\/\//i.test(gateway)) return
  const problem = `${where} is neither a known name nor a URL`
  throw new CommandError('invalid-input', problem, remedyFor(gateway))
}

function remedyFor(gateway: string): string {
  if (/^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?(?:\/|$)/i.test(gateway))
    return 'Put http:// before the host'
  const names = Object.keys(gateways)
  const nearest = nearestName(gateway.toLowerCase(), names)
  const known = `Use one of ${names.join(', ')}, or a URL such as http://127.0.0.1:4100`
  return nearest === undefined ? known : `${known}; did you mean ${nearest}?`
}
