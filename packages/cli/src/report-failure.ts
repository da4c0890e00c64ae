import type * as Sdk from '@aeop/sdk'
import { CommandError, commandFailures } from './command-error.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** How to report. */
export interface ReportOptions {
  readonly json: boolean
  /** Shown behind a failure of usage. */
  readonly usage?: string
  /** Says more than the error's own remedy, which does not know the command line. */
  readonly remedy?: string
}

/**
 * Tells the user of a failure: one line or two on stderr and, with `json`, `{"error": ...}` on stdout.
 *
 * @returns the exit code that belongs to the failure.
 */
export async function reportFailure(error: unknown, io: Io, { json, usage, remedy }: ReportOptions): Promise<ExitCode> {
  if (error instanceof CommandError) {
    const { exitCode, showsUsage } = commandFailures[error.code]
    io.note(`aeop: ${oneLine(error.message)}. ${sentence(remedy ?? error.remedy)}`)
    if (showsUsage && usage !== undefined) io.note(usage)
    const told = { code: error.code, fault: 'caller', retry: 'after-change', remedy: remedy ?? error.remedy }
    if (json) printError(io, { ...told, message: error.message })
    return exitCode
  }
  // Loaded when needed: with the SDK comes its HTTP client, and that takes longer than most commands.
  const sdk = await import('@aeop/sdk')
  if (error instanceof sdk.AeopError) {
    const facts = describe(sdk, error, remedy ?? error.remedy)
    for (const line of facts.lines) io.note(oneLine(line))
    if (json) printError(io, facts.document)
    return facts.exitCode
  }
  // Only the name: the message of an error nobody foresaw may quote anything.
  const name = error instanceof Error ? error.name : typeof error
  io.note(`aeop: internal error (${name}): this is a bug, please report it; AEOP_DEBUG=1 shows where it happened`)
  if (io.env['AEOP_DEBUG'] === '1' && error instanceof Error) io.note(error.stack ?? error.message)
  if (json) printError(io, { code: 'bug', fault: 'aeop', retry: 'never', remedy: 'Report it', message: name })
  return exitCodes.bug
}

interface Description {
  readonly exitCode: ExitCode
  readonly lines: readonly string[]
  readonly document: object
}

function describe({ PlatformError, TransportError }: typeof Sdk, error: Sdk.AeopError, remedy: string): Description {
  const { code, fault, retry, message } = error
  const document = { code, fault, retry, remedy, message }
  if (error instanceof PlatformError) {
    const { platform } = error
    const trailer = platform.requestId === undefined ? '' : ` Request id: ${platform.requestId}.`
    const lines = [`aeop: ${message}`, `Fault: ${fault}. Remedy: ${sentence(remedy)}${trailer}`]
    return { exitCode: exitCodes.platformError, lines, document: { ...document, platform } }
  }
  if (error instanceof TransportError) {
    const { status, bodyStart } = error
    const lines = [`aeop: ${message}. ${sentence(remedy)}`]
    // JSON leaves out what is undefined.
    return { exitCode: exitCodes.transport, lines, document: { ...document, status, bodyStart } }
  }
  // An ArgumentError's message ends with its remedy.
  return { exitCode: exitCodes.usage, lines: [`aeop: ${message}`], document }
}

function printError(io: Io, error: object): void {
  io.out(JSON.stringify({ error }, null, 2))
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** Words from outside must neither break the line nor steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}
