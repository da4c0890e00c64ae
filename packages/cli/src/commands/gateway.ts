import { switches, type LenientSwitch } from '@aeop/sdk/facts'
import { defineCommand, type CommandOption } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { isLoopback } from '../is-loopback.ts'
import { readWholeNumber } from '../read-whole-number.ts'

const DEFAULT_PORT = 4100

const lenientSwitches = switches.filter((fact) => !fact.default)

type LenientOption = `lenient-${LenientSwitch}`

/** One switch for each behaviour that the gateway has off. */
const lenientOptions = Object.fromEntries(
  lenientSwitches.map(({ name, on }) => [`lenient-${name}`, { summary: on.replace(/\.$/, '') }]),
) as { readonly [Name in LenientOption]: CommandOption }

/** `aeop gateway`: the platform on this machine, until it is stopped. */
export const command = defineCommand({
  summary: 'run the platform on this machine',
  operands: '',
  options: {
    port: { value: 'N', summary: `port to listen on, 0 for a free one; default ${DEFAULT_PORT}` },
    host: { value: 'HOST', summary: 'address to listen on; default 127.0.0.1' },
    db: { value: 'PATH', summary: 'SQLite file that keeps the state; default memory' },
    clock: { value: 'ISO', summary: 'time to start at, such as 2019-01-01T12:00:00+08:00; default now' },
    seed: { value: 'FILE', summary: 'JSON file with what a new state starts with; default the embedded seed' },
    products: { value: 'N', summary: 'fill a new state up to N products; default those of the seed' },
    orders: { value: 'N', summary: 'fill a new state up to N orders; default those of the seed' },
    personas: { summary: 'accounts and apps beside the seed that the platform refuses for what they are' },
    faults: { value: 'PROFILE', summary: 'trouble from the start: a profile that aeop faults lists' },
    'fault-seed': { value: 'N', summary: 'what the shares of faults are drawn by; default 1' },
    'admin-token': {
      value: 'TOKEN',
      summary:
        'what callers of the admin API must send, instead of AEOP_ADMIN_TOKEN; default none, and no callers from elsewhere',
    },
    log: {
      values: ['refused', 'all'],
      summary: 'calls that get a line on stderr; default refused, each with its reason',
    },
    quiet: { summary: 'no lines for calls' },
    strict: { summary: 'take only what is documented or has been seen live' },
    ...lenientOptions,
  },
  environment: ['AEOP_ADMIN_TOKEN'],
  examples: [
    '',
    '--port 0 --clock 2019-01-01T12:00:00+08:00',
    '--db shop.db',
    '--faults flaky --fault-seed 7',
    '--products 100000 --orders 100000',
    '--personas --log all',
    '--strict --lenient-timestamp-in-seconds',
  ],

  async run({ options, json }, io) {
    // Loaded here, so that the overview of all commands does without it.
    const { chooseAdminToken } = await import('../admin/choose-admin-token.ts')
    const { createCallLines } = await import('../gateway/call-lines.ts')
    const { readClock, readScale, readSeed } = await import('../gateway/read-start.ts')
    const { readProfile } = await import('../gateway/read-profile.ts')
    const { startGateway } = await import('../gateway/start-gateway.ts')
    const { untilStopped } = await import('../gateway/until-stopped.ts')
    const { port, host, db, clock, seed, strict, personas, faults, log = 'refused', quiet } = options
    const faultSeed = options['fault-seed']
    const adminToken = chooseAdminToken(options, io)
    const lines = quiet ? undefined : createCallLines(log, (line) => io.note(line))
    const lenient = lenientSwitches
      .map(({ name }) => name as LenientSwitch)
      .filter((name) => options[`lenient-${name}`])
    const gateway = await startGateway({
      port: port === undefined ? DEFAULT_PORT : readWholeNumber('port', port, 0, 65_535),
      ...(host === undefined ? {} : { host }),
      ...(db === undefined ? {} : { db }),
      ...(clock === undefined ? {} : { clock: readClock(clock) }),
      ...(seed === undefined ? {} : { seed: await readSeed(seed) }),
      ...readScale(options.products, options.orders),
      ...(strict === undefined ? {} : { strict }),
      ...(personas === undefined ? {} : { personas }),
      ...(faults === undefined ? {} : { faults: readProfile(faults) }),
      ...(faultSeed === undefined ? {} : { faultSeed: readWholeNumber('fault-seed', faultSeed, 0, 0xffffffff) }),
      ...(adminToken === undefined ? {} : { adminToken }),
      ...(lines === undefined ? {} : { onRequest: lines.take }),
      ...(lenient.length === 0 ? {} : { lenient }),
    })
    const stopped = untilStopped()
    if (!isLoopback(gateway.url)) {
      io.note(
        `warning: ${gateway.url} can be reached from other machines, and the embedded app's secret is known to everyone`,
      )
    }
    io.out(json ? JSON.stringify({ url: gateway.url }) : `listening on ${gateway.url}`)
    await stopped
    await gateway.close()
    lines?.end()
    return exitCodes.ok
  },
})
