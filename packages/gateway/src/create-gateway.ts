import { randomInt } from 'node:crypto'
import { createSigner, type Signer } from '@aeop/sdk/sign'
import { createClock, type Clock } from './clock.ts'
import type { App } from './domain/account.ts'
import { issueCode } from './domain/issue-code.ts'
import { findAccount } from './http/authorize.ts'
import { createHandler, type Handler } from './http/handle.ts'
import { serve } from './http/serve.ts'
import { defaultSeed } from './seed/default-seed.ts'
import type { Seed } from './seed/seed.ts'
import { openStore, type Store } from './store/store.ts'

/** Options of {@link createGateway}. */
export interface GatewayOptions {
  /** 0 picks a free port; `null` opens none: the gateway is then reached through its `fetch` only. @default 4100 */
  readonly port?: number | null
  /** @default '127.0.0.1' */
  readonly host?: string
  /** SQLite file that keeps the state. Without it the state lives in memory. */
  readonly db?: string
  /** Time at which the clock starts: ISO 8601 with an offset, or epoch milliseconds. @default the machine's time */
  readonly clock?: string | number
  /** What a new state starts with. @default the embedded seed: app 12345678 / helloworld, session test */
  readonly seed?: Seed
  /** Take only what a document states or a live answer has shown. @default false */
  readonly strict?: boolean
}

/** A running gateway. */
export interface Gateway {
  /** `http://127.0.0.1:4100`; without a port a URL that only `fetch` below understands. */
  readonly url: string
  /** Answers a request without a socket: give it to `createClient({ fetch })`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly clock: Clock
  /** Consents for an app in the name of an account (the first one unless given by id or login) and returns the authorization code. */
  authorize(options: { readonly appKey: string; readonly account?: string }): string
  /** Puts the state back to the seed. The clock stays as it is. */
  reset(): void
  close(): Promise<void>
}

/**
 * Starts the platform on this machine.
 *
 * @throws {RangeError} for a clock that is no time.
 * @throws {NodeJS.ErrnoException} when the port cannot be had.
 * @throws {StoreError} when the database file cannot be used.
 * @example
 * const gateway = await createGateway({ port: 0, clock: '2019-01-01T12:00:00+08:00' })
 * await fetch(`${gateway.url}/router/rest?method=taobao.time.get`) // refused: app_key is missing
 * await gateway.close()
 */
export async function createGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const clock = createClock(options.clock)
  const seed = options.seed ?? defaultSeed()
  const store = openStore({ seed, ...(options.db === undefined ? {} : { path: options.db }) })
  const world = { store, strict: options.strict ?? false, signerOf: createSignerCache() }
  const handler = createHandler({ world, clock, random: randomText })
  const listening = await listen(handler, store, options)
  return {
    url: listening?.url ?? 'http://gateway.invalid',
    fetch: (input, init) => answerFetch(handler, new Request(input, init)),
    clock,
    authorize: ({ appKey, account }) => authorizeNow(store, clock.now(), appKey, account ?? null),
    reset: () => store.reset(seed),
    close: async () => {
      await listening?.close()
      store.close()
    },
  }
}

async function listen(handler: Handler, store: Store, { port = 4100, host = '127.0.0.1' }: GatewayOptions) {
  if (port === null) return undefined
  try {
    return await serve(handler, host, port)
  } catch (error) {
    store.close()
    throw error
  }
}

/** One prepared signer per app, made anew when the app's secret changes. */
function createSignerCache(): (app: App) => Signer {
  const signers = new Map<string, { readonly secret: string; readonly signer: Signer }>()
  return ({ appKey, secret }) => {
    const kept = signers.get(appKey)
    if (kept?.secret === secret) return kept.signer
    const signer = createSigner(secret)
    signers.set(appKey, { secret, signer })
    return signer
  }
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Codes and tokens are unpredictable even here: an app under test must not come to rely on their text. */
function randomText(length: number): string {
  return Array.from({ length }, () => LETTERS_AND_DIGITS[randomInt(LETTERS_AND_DIGITS.length)]).join('')
}

async function answerFetch(handler: Handler, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const { status, headers, body } = handler({
    verb: request.method,
    target: pathname + search,
    contentType: request.headers.get('content-type') ?? '',
    // Not request.text(), which would swallow a byte order mark that is part of the signed text.
    body: Buffer.from(await request.arrayBuffer()).toString('utf8'),
  })
  return new Response(body === '' ? null : body, { status, headers })
}

function authorizeNow(store: Store, now: number, appKey: string, wanted: string | null): string {
  const app = store.findApp(appKey)
  const account = findAccount(store, wanted)
  if (app === undefined) throw new RangeError(`no application has the key ${appKey}`)
  if (account === undefined)
    throw new RangeError(wanted === null ? 'the seed has no account' : `no account is called ${wanted}`)
  const code = issueCode(app, account, now, randomText)
  store.saveCode(code)
  return code.code
}
