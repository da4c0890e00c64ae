import { createHash } from 'node:crypto'
import type { WireAnswer } from '../http/wire-request.ts'
import { Markup, markup } from './markup.ts'
import { pageStyle } from './page-style.ts'

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

/**
 * Nothing is loaded, nothing runs, nobody frames the page. Forms may lead to http and https: a browser holds `form-action` against where the form's redirect goes
 * as well, which is the app's callback and whatever that leads on to.
 */
const headers = {
  'content-type': 'text/html;charset=UTF-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** One page of the authorisation. */
export function page(
  status: number,
  title: string,
  body: Markup,
  more: Readonly<Record<string, string>> = {},
): WireAnswer {
  const { html } = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<main>
${body}
</main>
<footer>A local gateway of aeop stands in for AliExpress here. No real account is involved.</footer>
</body>
</html>
`
  return { status, headers: { ...headers, ...more }, body: html }
}
