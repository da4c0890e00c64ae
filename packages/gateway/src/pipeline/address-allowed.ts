import { BlockList, isIPv6 } from 'node:net'
import type { Protocol } from '@aeop/sdk/facts'
import type { Step } from './exchange.ts'

/** The list that an application has in the console. Its place behind the signature is inferred (top-protocol 4.4, iop-protocol 5.4). */
export function addressAllowed(protocol: Protocol): Step {
  return {
    name: "the caller's address is one of the app's",
    yields: [protocol === 'top' ? 'insufficient-permission' : 'ip-not-allowed'],
    source: 'TOP code 11 with isv.permission-ip-whitelist-limit, live; IOP AppWhiteIpLimit, live',
    check: ({ address, found: { app } }) => {
      if (app === undefined || app.addresses.length === 0 || isListed(app.addresses, address)) return undefined
      const reason = 'address-not-listed'
      if (protocol === 'iop') return { error: 'ip-not-allowed', reason }
      const subMessage = `AppKey:${app.appKey} is not allowed to call from ${address}; allowed: ${app.addresses.join(',')}`
      return {
        error: 'insufficient-permission',
        subCode: 'isv.permission-ip-whitelist-limit',
        subMessage,
        reason,
      }
    },
  }
}

/** Whatever the spelling: a server that listens on IPv6 sees 127.0.0.1 as ::ffff:127.0.0.1. */
function isListed(addresses: readonly string[], address: string): boolean {
  const list = new BlockList()
  for (const one of addresses) list.addAddress(one, familyOf(one))
  return address !== '' && list.check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}
