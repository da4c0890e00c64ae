import { parseLosslessJson, type JsonValue } from '@aeop/sdk/protocol'
import { CommandError } from '../../command-error.ts'
import type { Io } from '../../io.ts'
import { readSource } from '../read-source.ts'

/** What the answer of a token call tells. */
export interface TokenFile {
  readonly accessToken: string
  readonly accountPlatform?: string
  /** Epoch milliseconds. */
  readonly expiresAt?: number
}

/**
 * A file with the answer of `/auth/token/create` or `/auth/token/refresh`, as the platform gave it.
 *
 * Source: doc 1364 (`access_token`, `account_platform`, `expire_time`).
 *
 * @throws {CommandError} `invalid-input` for what is no such answer; none of its text is quoted.
 */
export async function readTokenFile(path: string, io: Io): Promise<TokenFile> {
  const fields = parse(await readSource(path, '--token-file', io))
  const accessToken = textOf(fields['access_token'])
  if (accessToken === undefined) throw noToken('has no access_token')
  const accountPlatform = textOf(fields['account_platform'])
  const expiresAt = Number(fields['expire_time'])
  return {
    accessToken,
    ...(accountPlatform === undefined ? {} : { accountPlatform }),
    ...(Number.isSafeInteger(expiresAt) && expiresAt > 0 ? { expiresAt } : {}),
  }
}

function parse(text: string): { readonly [name: string]: JsonValue } {
  try {
    const value = parseLosslessJson(text)
    if (isObject(value)) return value
  } catch (error) {
    // No word of the parser's own message: it quotes the text.
    throw noToken('is no JSON', error)
  }
  throw noToken('is no JSON object')
}

function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function noToken(problem: string, cause?: unknown): CommandError {
  const remedy = 'Save the answer of /auth/token/create or /auth/token/refresh as it came'
  return new CommandError('invalid-input', `the file of --token-file ${problem}`, remedy, { cause })
}
