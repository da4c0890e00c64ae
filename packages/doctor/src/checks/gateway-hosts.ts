import type { Subject } from '../request/subject.ts'

/** What a host serves: one of the two platforms, pages for people, what was switched off, or another company's API. */
export type HostKind = 'iop' | 'top' | 'retired' | 'pages' | 'lazada' | 'other-alibaba'

/** Source: iop-protocol 1.1; top-protocol 1; base document 108974. */
const hosts: Readonly<Record<string, HostKind>> = {
  'api-sg.aliexpress.com': 'iop',
  'api-pre.aliexpress.com': 'iop',
  'gw.api.taobao.com': 'top',
  'eco.taobao.com': 'top',
  'api.taobao.com': 'top',
  'oauth.aliexpress.com': 'retired',
  'oauth.alibaba.com': 'retired',
  'gw.api.alibaba.com': 'retired',
  'openservice.aliexpress.com': 'pages',
  'open.aliexpress.com': 'pages',
  'developers.aliexpress.com': 'pages',
  'ds.aliexpress.com': 'pages',
  'portals.aliexpress.com': 'pages',
  'www.aliexpress.com': 'pages',
  'aliexpress.com': 'pages',
  'gw.open.1688.com': 'other-alibaba',
  'openapi-api.alibaba.com': 'other-alibaba',
  'open-api.alibaba.com': 'other-alibaba',
}

/** What is known of a host; nothing of proxies and local gateways. */
export function hostKind(host: string | undefined): HostKind | undefined {
  const name = host?.replace(/:\d+$/, '').replace(/\.$/, '') ?? ''
  return /(^|\.)lazada\.[a-z.]+$/.test(name) ? 'lazada' : Object.hasOwn(hosts, name) ? hosts[name] : undefined
}

/** Whether a host or a page speaks neither protocol, so that the rules of both say nothing of what is sent there. */
export function isForeign({ host, urlPath }: Pick<Subject, 'host' | 'urlPath'>): boolean {
  const kind = hostKind(host)
  return isLoginPage(urlPath) || (kind !== undefined && kind !== 'iop' && kind !== 'top')
}

/** The page on which a user authorises an application, a matter of the browser without a signature (iop-protocol 6.1). */
export function isLoginPage(urlPath: string): boolean {
  return /\/oauth\/authorize\/?$/.test(urlPath)
}
