import type { Subject } from '../request/subject.ts'
import { hostKind } from './gateway-hosts.ts'

/** A call to a host of TOP that is made by the rules of IOP: the label `sha256` and milliseconds, which no document of TOP has (iop-protocol 2, 9.2; top-protocol 2). */
export function isIopAtTop({ endpoint, host, parameters }: Subject): boolean {
  const isMs = /^\d{13}$/.test(parameters.get('timestamp') ?? '')
  return endpoint === 'top' && hostKind(host) === 'top' && parameters.get('sign_method') === 'sha256' && isMs
}
