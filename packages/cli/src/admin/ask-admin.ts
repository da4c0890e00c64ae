import { CommandError } from '../command-error.ts'

/** The gateway that a command works with. */
export interface AdminTarget {
  /** Its URL, without a trailing slash. */
  readonly url: string
  /** Needed where the gateway is on another machine. */
  readonly token?: string
}

const TIMEOUT_MS = 30_000

const NEEDS_TOKEN = 'Give the one that the gateway was started with: --admin-token TOKEN, or AEOP_ADMIN_TOKEN'

/**
 * Asks the admin API of a gateway.
 *
 * @param path behind `/_aeop`, such as `/clock`
 * @throws {CommandError} `gateway-unreachable` where nothing answers, `invalid-input` with the words of the gateway where it refuses, or where it is none
 */
export async function askAdmin(target: AdminTarget, verb: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await send(target, verb, path, body)
  const text = await answer.text()
  const value = parse(text)
  if (answer.ok && typeof value === 'object' && value !== null) return value
  const { message, remedy } = (value as { error?: { message?: string; remedy?: string } } | undefined)?.error ?? {}
  throw new CommandError(
    'invalid-input',
    message ??
      `what answers at ${target.url} is no gateway of aeop: status ${answer.status}, without JSON of the admin API`,
    answer.status === 401 ? NEEDS_TOKEN : (remedy ?? 'Is this the URL of an aeop gateway? aeop gateway prints its own'),
  )
}

async function send({ url, token }: AdminTarget, verb: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(`${url}/_aeop${path}`, {
      method: verb,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch (error) {
    throw new CommandError('gateway-unreachable', `no gateway answers at ${url}`, 'Start one: aeop gateway', {
      cause: error,
    })
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
