import type { MethodFact } from '@aeop/sdk/catalogue'

/**
 * The endpoints that serve a method.
 *
 * @example
 * servedAt({ name: 'aliexpress/message/list', protocol: 'iop' }) // ['IOP /rest/aliexpress/message/list']
 */
export function servedAt({ name, protocol }: Pick<MethodFact, 'name' | 'protocol'>): string[] {
  if (protocol === 'iop') return [`IOP /rest/${name.replace(/^\//, '')}`]
  return protocol === 'top' ? ['TOP /router/rest'] : ['IOP /sync', 'TOP /router/rest']
}
