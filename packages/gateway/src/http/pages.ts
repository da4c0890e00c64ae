import type { WireAnswer } from './wire-request.ts'

/** A web page with one message, which is how the platform answers outside of its API paths (live). */
export function errorPage(status: number, title: string, text: string): WireAnswer {
  const body = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<body style="font-family:system-ui;max-width:40em;margin:4em auto;line-height:1.5">
<h1>${title}</h1><p>${text}</p>
<p>This is a local gateway of aeop. It answers on <code>/router/rest</code> (TOP), <code>/sync</code> and <code>/rest/…</code> (IOP)
and <code>/oauth/authorize</code>; <code>/authorize</code> and <code>/token</code> are those of oauth.aliexpress.com.</p></body></html>
`
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8' }, body }
}
