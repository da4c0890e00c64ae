import type { TransportAdvice } from '../errors/transport-error.ts'

/** What to do about codes of Node, OpenSSL and undici that say more than that there was no connection. The first row that fits counts. */
const rows: readonly (readonly [RegExp, Partial<TransportAdvice>])[] = [
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)$/,
    {
      fault: 'caller',
      retry: 'after-change',
      remedy: 'If the certificate is your own, or that of a proxy you trust, name its file in NODE_EXTRA_CA_CERTS',
    },
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    {
      fault: 'caller',
      retry: 'after-change',
      remedy: 'The certificate is for another host: check the gateway URL and the proxy',
    },
  ],
  [
    /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/,
    {
      retry: 'after-change',
      remedy: 'Set the clock of this machine right; if it is, the server needs a new certificate',
    },
  ],
  [
    /^(?:CERT_|CRL_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$)/,
    { retry: 'after-change', remedy: 'The certificate cannot be trusted: check the gateway URL and the proxy' },
  ],
  [
    /^(?:EPROTO$|ERR_SSL_)/,
    { fault: 'caller', retry: 'after-change', remedy: 'Check that the port speaks TLS: the URL may need http:' },
  ],
  [
    /^PROXY_407$/,
    {
      fault: 'caller',
      retry: 'after-change',
      remedy: 'Put the user name and password for the proxy into its URL: http://user:password@host:port',
    },
  ],
  [
    /^PROXY_/,
    { retry: 'after-change', remedy: 'Ask for the gateway to be allowed through the proxy, or name it in NO_PROXY' },
  ],
  [
    /^ENOTFOUND$/,
    { retry: 'after-change', remedy: 'The host name is unknown: check the gateway URL, the proxy and DNS' },
  ],
]

/** The advice for one code, where it is more than the general one. */
export function failureAdvice(code: string): Partial<TransportAdvice> {
  return rows.find(([codes]) => codes.test(code))?.[1] ?? {}
}
