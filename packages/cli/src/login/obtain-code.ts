import { randomBytes } from 'node:crypto'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'
import { isLoopback } from '../is-loopback.ts'
import { authorizeUrl } from './authorize-url.ts'
import { followLink } from './follow-link.ts'
import { listenForCallback } from './listen-for-callback.ts'
import { openBrowser } from './open-browser.ts'
import { readCode } from './read-code.ts'

/** How the code is to be had. */
export interface LoginWay {
  readonly origin: string
  readonly appKey: string
  readonly redirectUri: string | undefined
  readonly port: number
  readonly account: string | undefined
  readonly force: boolean
  readonly browser: boolean
  readonly timeoutMs: number
}

/** Has somebody consent and gives the authorization code: at once for an account of a gateway, by the loopback callback, or by what is pasted. */
export async function obtainCode(way: LoginWay, io: Io): Promise<string> {
  const state = randomBytes(16).toString('base64url')
  const redirectUri = readRedirectUri(way)
  const link = (to: string): string => authorizeUrl({ ...way, redirectUri: to, state })
  if (way.account !== undefined) return followLink(link(way.redirectUri ?? redirectUri.href), state, way.timeoutMs)
  if (!isListenable(redirectUri)) return pasted(link(way.redirectUri ?? ''), state, way, io)
  const listener = await listenForCallback({
    redirectUri,
    state,
    timeoutMs: way.timeoutMs,
    note: (text) => io.note(text),
  })
  try {
    // As it was written: the platform compares letter by letter.
    offer(link(way.redirectUri ?? listener.redirectUri), way, io)
    return await listener.code
  } finally {
    listener.close()
  }
}

/** A secure callback on this machine would need a certificate, so that it is pasted like any other. */
function isListenable(redirectUri: URL): boolean {
  return redirectUri.protocol === 'http:' && isLoopback(redirectUri.href)
}

function readRedirectUri({ redirectUri, port }: LoginWay): URL {
  if (redirectUri === undefined) return listening(port)
  if (URL.canParse(redirectUri) && /^https?:/i.test(redirectUri)) return new URL(redirectUri)
  const remedy = 'Give the callback URL of the console, such as http://127.0.0.1:4101/callback'
  throw new CommandError('invalid-input', 'the callback of --redirect-uri is no http or https URL', remedy)
}

/** `new URL` would drop port 80, but keeps 0. */
function listening(port: number): URL {
  return new URL(`http://127.0.0.1:${port}/callback`)
}

function offer(link: string, { browser }: LoginWay, io: Io): void {
  io.note(`Open this link, log in and authorise:\n\n  ${link}\n`)
  if (browser && io.stdinIsTerminal()) openBrowser(link, io.env['BROWSER'])
}

async function pasted(link: string, state: string, way: LoginWay, io: Io): Promise<string> {
  offer(link, way, io)
  const question = 'Paste the URL that the browser was sent to (not shown): '
  return readCode(io.stdinIsTerminal() ? await io.askSecret(question) : await io.readStdin(), state)
}
