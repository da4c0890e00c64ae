import type { Check } from './check.ts'
import { hostKind, type HostKind } from './gateway-hosts.ts'
import { isIopAtTop } from './iop-at-top.ts'
import { refusedWith } from './refused-with.ts'

const serves: Readonly<Record<HostKind, string>> = {
  iop: 'serves /sync and /rest; /router/rest is the endpoint of TOP',
  top: 'serves /router/rest of TOP only, and no application of the open platform',
  retired: 'belongs to the older interface, which is switched off',
  pages: 'has pages for people and no API',
  lazada: 'belongs to Lazada, whose keys and tokens are others',
  'other-alibaba': 'belongs to another platform of Alibaba, whose keys and tokens are others',
}

/** A host that cannot answer this call. Unknown hosts are proxies or local gateways, and nothing is said of them. */
export const wrongHost: Check = {
  name: 'wrong-host',
  *look(scene) {
    const { subject, response } = scene
    const { host, urlPath } = subject
    const kind = hostKind(host)
    if (kind === undefined || host === undefined) return
    if (isIopAtTop(subject)) {
      yield {
        certainty: refusedWith(scene, 'invalid-app-key') ? 'certain' : 'possible',
        what: `The request is made by the rules of IOP, with sha256 and milliseconds, and goes to ${host}, a host of TOP.`,
        sent: host,
        expected: 'api-sg.aliexpress.com/sync',
      }
      return
    }
    const isTopPath = /\/router\/(rest|batch)\/?$/.test(urlPath)
    if (kind === (isTopPath ? 'top' : 'iop')) return
    // One report has a flat refusal from /router/rest there, so something answers (iop-protocol 1.1).
    const isOpen = kind === 'iop' && response?.refusal === undefined
    yield {
      certainty: isOpen ? 'possible' : 'certain',
      what: `The host ${host} ${serves[kind]}.`,
      sent: host,
      expected: kind === 'iop' ? 'gw.api.taobao.com for TOP, or /sync and /rest on this host' : 'api-sg.aliexpress.com',
    }
  },
}
