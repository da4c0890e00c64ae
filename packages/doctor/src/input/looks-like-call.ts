/** Paths of the platform's endpoints. Source: iop-protocol.md 1.2; top-protocol.md 1. */
const ENDPOINT = /\/(?:sync|rest|router\/(?:rest|batch))(?:\/|$)/

/**
 * How much a URL with its body looks like a call of the platform: 2 with the public parameters that every call has, 1 with the path of an endpoint alone, which
 * other sites have too, else 0.
 */
export function looksLikeCall(url: string, body = ''): 0 | 1 | 2 {
  const text = `${url}\n${body}`
  if (/\bapp_key\b/.test(text) && /\bsign\b/.test(text)) return 2
  return ENDPOINT.test(url.replace(/[?#].*$/s, '')) ? 1 : 0
}
