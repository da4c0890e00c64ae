import { randomInt } from 'node:crypto'
import { createClock } from './clock.ts'
import { movingClock } from './time/moving-clock.ts'
import { issueCode } from './domain/issue-code.ts'
import { createFaults } from './faults/faults.ts'
import type { Gateway } from './gateway.ts'
import { checkGatewayOptions, type GatewayOptions } from './gateway-options.ts'
import { answerFetch } from './http/answer-fetch.ts'
import { findAccount } from './http/authorize.ts'
import { createHandler, type Handler } from './http/handle.ts'
import { completeLimits, type GatewayLimits } from './http/limits.ts'
import { errorPage } from './http/pages.ts'
import { serve, type Listening } from './http/serve.ts'
import { createPushes } from './push/pushes.ts'
import { createSignerCache } from './pipeline/signer-cache.ts'
import { switchesOn } from './pipeline/switches-on.ts'
import type { KeptCall } from './requests/kept-call.ts'
import { createExplainer, type Explainer } from './requests/explainer.ts'
import { recordOf } from './requests/record-of.ts'
import { createRequestLog } from './requests/request-log.ts'
import { createSweeper } from './requests/sweep.ts'
import { checkSeed } from './seed/check-seed.ts'
import { defaultSeed } from './seed/default-seed.ts'
import { savePersonas } from './seed/save-personas.ts'
import { createState } from './state/state.ts'
import { openStore, type Store } from './store/store.ts'
import { createTimekeeper } from './time/timekeeper.ts'

/**
 * Starts the platform on this machine.
 *
 * @throws {RangeError} for an option that cannot be meant, such as a clock that is no time.
 * @throws {SeedError} for a seed that breaks the rules of a seed file, with every problem and its place.
 * @throws {NodeJS.ErrnoException} when the port cannot be had.
 * @throws {StoreError} when the database file cannot be used, or has state already and a seed is given.
 * @example
 * const gateway = await createGateway({ port: 0, clock: '2019-01-01T12:00:00+08:00' })
 * await fetch(`${gateway.url}/router/rest?method=taobao.time.get`) // refused: app_key is missing
 * await gateway.close()
 */
export async function createGateway(options: GatewayOptions = {}): Promise<Gateway> {
  checkGatewayOptions(options)
  const limits = completeLimits(options.limits)
  const clock = createClock(options.clock)
  // The embedded seed is proved by tests, so a start without options does not wait for the schema.
  const seed = options.seed === undefined ? defaultSeed() : await checkSeed(options.seed, 'the option seed')
  // The port first: a start that fails for a busy port must not leave a new database behind. No request is read before the handler stands, since all
  // from here to there happens in one turn of the event loop.
  let handler: Handler = () => errorPage(503, 'Starting', 'The gateway is not ready yet.')
  const listening = await listen((request) => handler(request), options, limits)
  const store = await openOrClose(listening, () =>
    openStore({
      seed,
      mustBeNew: options.seed !== undefined,
      ...(options.db === undefined ? {} : { path: options.db }),
    }),
  )
  const addPersonas = (): void => {
    if (options.personas) savePersonas(store, clock.now())
  }
  addPersonas()
  const url = listening?.url ?? 'http://gateway.invalid'
  const switches = switchesOn(options.strict ?? false, options.lenient ?? [])
  const world = { store, switches, url, signerOf: createSignerCache() }
  const report = options.onError ?? reportOnStderr
  const sweeper = createSweeper(store)
  const explainer = createExplainer(store, sweeper)
  const log = createRequestLog(sweeper, teller(options.onRequest, explainer, report))
  const faults = createFaults()
  const pushes = createPushes()
  const timekeeper = createTimekeeper({ store, random: randomText }, clock.now, report)
  const reset = (): void => {
    store.transaction(() => {
      store.reset(seed)
      addPersonas()
    })
    faults.clear()
    sweeper.renew()
  }
  let closed: Promise<void> | undefined
  const gateway: Gateway = {
    url,
    fetch: (input, init) => answerFetch(handler, limits, new Request(input, init)),
    clock: movingClock(clock, timekeeper),
    faults,
    state: createState(reset),
    pushes,
    authorize: ({ appKey, account }) => authorizeNow(store, clock.now(), appKey, account ?? null),
    requests: () => log.list().map((call) => recordOf(call, explainer)),
    reset,
    idle: async () => {
      timekeeper.catchUp(clock.now())
      await pushes.idle()
    },
    close: () =>
      (closed ??= (async () => {
        timekeeper.close()
        await pushes.close()
        await close(listening, store, explainer)
      })()),
  }
  const parts = { world, clock, timekeeper, faults, log, explainer, random: randomText, limits, report }
  handler = createHandler(parts)
  return gateway
}

/** A fault of who listens is no fault of the call, and ends nothing. */
function teller(onRequest: GatewayOptions['onRequest'], explainer: Explainer, report: (error: unknown) => void) {
  if (onRequest === undefined) return undefined
  return (call: KeptCall): void => {
    try {
      onRequest(recordOf(call, explainer))
    } catch (error) {
      report(error)
    }
  }
}

async function close(listening: Listening | undefined, store: Store, explainer: Explainer): Promise<void> {
  try {
    await listening?.close()
  } finally {
    explainer.close()
    store.close()
  }
}

async function listen(handler: Handler, { port = 4100, host = '127.0.0.1' }: GatewayOptions, limits: GatewayLimits) {
  return port === null ? undefined : serve(handler, host, port, limits)
}

async function openOrClose(listening: Listening | undefined, open: () => Store): Promise<Store> {
  try {
    return open()
  } catch (error) {
    await listening?.close()
    throw error
  }
}

function reportOnStderr(error: unknown): void {
  process.stderr.write(`aeop gateway: internal error: ${error instanceof Error ? error.message : String(error)}\n`)
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Codes and tokens are unpredictable even here: an app under test must not come to rely on their text. */
function randomText(length: number): string {
  return Array.from({ length }, () => LETTERS_AND_DIGITS[randomInt(LETTERS_AND_DIGITS.length)]).join('')
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
