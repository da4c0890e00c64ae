import { withIndex } from './admin/index-routes.ts'
import { adminRoutes } from './admin/routes.ts'
import { authorizeNow } from './auth/authorize-now.ts'
import { revokeConsent } from './auth/revoke-consent.ts'
import { createClock } from './clock.ts'
import { movingClock } from './time/moving-clock.ts'
import { createFaults } from './faults/faults.ts'
import type { Gateway } from './gateway.ts'
import { checkGatewayOptions, type GatewayOptions } from './gateway-options.ts'
import { answerFetch } from './http/answer-fetch.ts'
import { createHandler, type Handler } from './http/handle.ts'
import { completeLimits, type GatewayLimits } from './http/limits.ts'
import { errorPage } from './http/pages.ts'
import { serve, type Listening } from './http/serve.ts'
import { createPushes } from './push/pushes.ts'
import { createSender } from './push/sender.ts'
import { createQuotas } from './quotas/quotas.ts'
import { createSignerCache } from './pipeline/signer-cache.ts'
import { switchesOn } from './pipeline/switches-on.ts'
import { randomText } from './random-text.ts'
import { createExplainer, type Explainer } from './requests/explainer.ts'
import { recordOf } from './requests/record-of.ts'
import { createRequestLog } from './requests/request-log.ts'
import { createSweeper } from './requests/sweep.ts'
import { tellerOf } from './requests/teller-of.ts'
import { checkSeed } from './seed/check-seed.ts'
import { defaultSeed } from './seed/default-seed.ts'
import { savePersonas } from './seed/save-personas.ts'
import { createGrowth } from './seed/scale.ts'
import type { Seed } from './seed/seed.ts'
import { createSeedReset } from './state/reset-to-seed.ts'
import { createState } from './state/state.ts'
import { openStore, type Store } from './store/store.ts'
import { createTimekeeper } from './time/timekeeper.ts'

/** Made once: it is the same for every gateway of a process. */
let embedded: Seed | undefined

/**
 * Starts the platform on this machine.
 *
 * @throws {RangeError} for an option that cannot be meant, such as a clock that is no time.
 * @throws {SeedError} for a seed that breaks the rules of a seed file, with every problem and its place.
 * @throws {NodeJS.ErrnoException} when the port cannot be had.
 * @throws {StoreError} when the database file cannot be used, or has state already and a seed or a scale is given.
 * @example
 * const gateway = await createGateway({ port: 0, clock: '2019-01-01T12:00:00+08:00' })
 * await fetch(`${gateway.url}/router/rest?method=taobao.time.get`) // refused: app_key is missing
 * await gateway.close()
 */
export async function createGateway(options: GatewayOptions = {}): Promise<Gateway> {
  checkGatewayOptions(options)
  const limits = completeLimits(options.limits)
  const clock = createClock(options.clock)
  const faults = createFaults(options.faults, options.faultSeed)
  const quotas = createQuotas()
  // The embedded seed is proved by tests, so a start without options does not wait for the schema.
  const seed = options.seed === undefined ? (embedded ??= defaultSeed()) : checkSeed(options.seed, 'the option seed')
  const grow = options.scale && createGrowth(seed, options.scale)
  // The port first: a start that fails for a busy port must not leave a new database behind. No request is read before the handler stands, since all
  // from here to there happens in one turn of the event loop.
  let handler: Handler = () => errorPage(503, 'Starting', 'The gateway is not ready yet.')
  const listening = await listen((request) => handler(request), options, limits)
  const store = await openOrClose(listening, () =>
    openStore({
      seed,
      mustBeNew: options.seed !== undefined || options.scale !== undefined,
      ...(grow === undefined ? {} : { grow }),
      ...(options.db === undefined ? {} : { path: options.db }),
    }),
  )
  const addPersonas = (): void => {
    if (options.personas) savePersonas(store, clock.now())
  }
  addPersonas()
  const url = listening?.url ?? 'http://gateway.invalid'
  const switches = switchesOn(options.strict ?? false, options.lenient ?? [])
  const world = { store, switches, url, quotas, unmovedNow: clock.unmoved, signerOf: createSignerCache() }
  const report = options.onError ?? reportOnStderr
  const sweeper = createSweeper(store)
  const explainer = createExplainer(store, sweeper)
  const log = createRequestLog(sweeper, tellerOf(options.onRequest, explainer, report))
  const released = (): void => sender.wake()
  const timekeeper = createTimekeeper({ store, random: randomText, released }, clock.now, report)
  const sender = createSender({ store, catchUp: () => timekeeper.catchUp(clock.now()), report })
  const pushes = createPushes(store, sender, clock.now)
  const resetState = createSeedReset(store, seed, addPersonas)
  const reset = (): void => {
    resetState()
    sender.forget()
    faults.clear()
    quotas.clear()
    sweeper.renew()
  }
  const changed = (): void => {
    sweeper.renew()
    sender.wake()
  }
  const restored = (): void => {
    // Counted on a clock that has been put back, too.
    quotas.clear()
    sender.forget()
    changed()
  }
  const turnedClock = movingClock(clock, timekeeper)
  const closing = new AbortController()
  let closed: Promise<void> | undefined
  const gateway: Gateway = {
    url,
    fetch: (input, init) => answerFetch({ handler, limits, closing: closing.signal }, new Request(input, init)),
    clock: turnedClock,
    faults,
    state: createState({ store, clock: turnedClock, reset, changed, restored }),
    pushes,
    authorize: ({ appKey, account }) => authorizeNow({ store, now: clock.now(), random: randomText }, appKey, account),
    revoke: ({ appKey, account }) => revokeConsent(store, clock.now(), appKey, account),
    requests: () => log.list().map((call) => recordOf(call, explainer)),
    reset,
    idle: async () => {
      timekeeper.catchUp(clock.now())
      await pushes.idle()
    },
    close: () =>
      (closed ??= (async () => {
        closing.abort()
        timekeeper.close()
        await pushes.close()
        await close(listening, store, explainer)
      })()),
  }
  const guard = { token: options.adminToken, host: options.host ?? DEFAULT_HOST }
  const admin = { gateway, guard, routes: withIndex(adminRoutes), report }
  const parts = { world, clock, timekeeper, faults, log, admin, random: randomText, limits, report }
  handler = createHandler(parts)
  // What was under way when this state was closed, or its process died.
  sender.wake()
  return gateway
}

async function close(listening: Listening | undefined, store: Store, explainer: Explainer): Promise<void> {
  try {
    await listening?.close()
  } finally {
    explainer.close()
    store.close()
  }
}

const DEFAULT_HOST = '127.0.0.1'

async function listen(handler: Handler, { port = 4100, host = DEFAULT_HOST }: GatewayOptions, limits: GatewayLimits) {
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
