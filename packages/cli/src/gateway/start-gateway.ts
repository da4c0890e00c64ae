import { createGateway, StoreError, type Gateway, type GatewayOptions } from '@aeop/gateway'
import { CommandError } from '../command-error.ts'

/**
 * Starts the gateway.
 *
 * @throws {CommandError} `port-unavailable` or `invalid-input`, naming the port or the file and the mend.
 */
export async function startGateway(options: GatewayOptions & { readonly port: number }): Promise<Gateway> {
  try {
    return await createGateway(options)
  } catch (error) {
    if (error instanceof StoreError) {
      const remedy = storeRemedies[error.code] ?? 'Choose another file with --db'
      // The store says behind the colon how a program mends it.
      throw new CommandError('invalid-input', error.message.replace(/: [^:]*$/, ''), remedy, { cause: error })
    }
    // Options of the command are checked before; what is left is a size that the seed cannot be filled to.
    if (error instanceof RangeError && error.message.startsWith('the option scale')) {
      const [problem = '', remedy = ''] = error.message.split(': ')
      throw new CommandError('invalid-input', problem, `${remedy[0]?.toUpperCase()}${remedy.slice(1)}`, {
        cause: error,
      })
    }
    const { code } = error as NodeJS.ErrnoException
    const failure = code !== undefined && Object.hasOwn(listenFailures, code) ? listenFailures[code] : undefined
    if (failure === undefined) throw error
    const { problem, remedy } = failure(options.port, options.host ?? '127.0.0.1')
    throw new CommandError('port-unavailable', problem, remedy, { cause: error })
  }
}

/** Where another file is not the only mend. */
const storeRemedies: Readonly<Partial<Record<StoreError['code'], string>>> = {
  'driver-missing': 'Use Node 22.13 or newer, or install the package @photostructure/sqlite',
  'database-locked': 'Stop the program that holds it, or choose another file with --db',
  'newer-version': 'Update aeop, or choose another file with --db',
  'has-state': 'Leave out --seed, --products and --orders, or choose another file with --db',
  unreachable: 'Check the path and its permissions, or choose another file with --db',
}

type ListenFailure = (port: number, host: string) => { readonly problem: string; readonly remedy: string }

const noSuchAddress: ListenFailure = (_port, host) => ({
  problem: `this machine has no address ${host}`,
  remedy: 'Use --host 127.0.0.1, or an address of this machine',
})

/** What listening can fail with, by the code of the system. */
const listenFailures: Readonly<Record<string, ListenFailure>> = {
  EADDRINUSE: (port, host) => ({
    problem: `port ${port} on ${host} is in use`,
    remedy: 'Use --port 0 for a free one, or another number, or stop the program that holds it',
  }),
  EACCES: (port) => ({
    problem: `this user may not listen on port ${port}`,
    remedy: 'Use a port above 1023, or --port 0 for a free one',
  }),
  EADDRNOTAVAIL: noSuchAddress,
  EAFNOSUPPORT: noSuchAddress,
  EAI_AGAIN: noSuchAddress,
  ENOTFOUND: noSuchAddress,
  EINVAL: noSuchAddress,
}
