import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CommandError } from '../command-error.ts'
import { readCallback } from './read-callback.ts'

/** A place on this machine that waits for the browser to come back. */
export interface CallbackListener {
  /** Where it waits. */
  readonly redirectUri: string
  /** The code that comes. @throws {CommandError} for a denial, and after the time is over. */
  readonly code: Promise<string>
  close(): void
}

/** What to wait for. */
export interface ExpectedCallback {
  /** A URL on this machine; port 0 takes a free one. */
  readonly redirectUri: URL
  readonly state: string
  readonly timeoutMs: number
  /** Told of callbacks that are not of this run. */
  readonly note: (text: string) => void
}

/**
 * Waits on the loopback address for the redirect with the code. A callback with another state is told of and waited past: any page could send one.
 *
 * @throws {CommandError} `port-unavailable`
 */
export async function listenForCallback(expected: ExpectedCallback): Promise<CallbackListener> {
  const { redirectUri, state, timeoutMs, note } = expected
  let settle: { resolve: (code: string) => void; reject: (error: unknown) => void } | undefined
  const code = new Promise<string>((resolve, reject) => (settle = { resolve, reject }))
  // Whoever gives up waiting does not look at it any more.
  code.catch(() => undefined)
  const server = createServer((request, response) => {
    const target = request.url ?? '/'
    // `//` is a path of HTTP and no URL.
    const url = URL.canParse(target, redirectUri.href) ? new URL(target, redirectUri) : undefined
    if (url?.pathname !== redirectUri.pathname) return say(response, 404, 'Nothing is here.')
    try {
      const found = readCallback(url.searchParams, state)
      say(response, 200, 'Authorised. You can close this page and go back to the terminal.')
      return settle?.resolve(found)
    } catch (error) {
      const isDenial = error instanceof CommandError && error.code === 'not-authorised'
      say(
        response,
        400,
        isDenial ? 'Not authorised. You can close this page.' : 'This is not the callback that was waited for.',
      )
      if (isDenial) return settle?.reject(error)
      note(`warning: ${(error as Error).message}; still waiting`)
      return undefined
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(noPort(error, redirectUri.port)))
    server.listen(Number(redirectUri.port || 80), redirectUri.hostname.replace(/^\[(.*)\]$/, '$1'), resolve)
  })
  const timer = setTimeout(() => {
    const problem = `nobody came back within ${timeoutMs / 1000} seconds`
    const remedy =
      'Start over, and consent in the browser; --timeout gives more time. A page that says what is wrong stays open in the browser'
    settle?.reject(new CommandError('timed-out', problem, remedy))
  }, timeoutMs)
  const listening = new URL(redirectUri)
  listening.port = String((server.address() as AddressInfo).port)
  const close = (): void => {
    clearTimeout(timer)
    server.close()
    server.closeAllConnections()
  }
  return { redirectUri: redirectUri.port === '0' ? listening.href : redirectUri.href, code, close }
}

function say(response: ServerResponse, status: number, text: string): void {
  const headers = {
    'content-type': 'text/html;charset=UTF-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    connection: 'close',
  }
  response.writeHead(status, headers)
  response.end(
    `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>aeop login</title><p>${text}</p></html>\n`,
  )
}

function noPort({ code }: NodeJS.ErrnoException, port: string): CommandError {
  const problem = code === 'EADDRINUSE' ? `port ${port} is in use` : `port ${port} cannot be listened on (${code})`
  return new CommandError(
    'port-unavailable',
    problem,
    'Choose another with --port, and set the callback URL accordingly',
  )
}
