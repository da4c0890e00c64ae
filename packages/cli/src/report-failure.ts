import { AeopError, PlatformError, TransportError } from '@aeop/sdk'
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
export function reportFailure(error: unknown, io: Io, { json, usage, remedy }: ReportOptions): ExitCode {
  if (error instanceof CommandError) {
    const { exitCode, showsUsage } = commandFailures[error.code]
    io.note(`aeop: ${oneLine(error.message)}. ${sentence(remedy ?? error.remedy)}`)
    if (showsUsage && usage !== undefined) io.note(usage)
    const told = { code: error.code, fault: 'caller', retry: 'after-change', remedy: remedy ?? error.remedy }
    if (json) printError(io, { ...told, message: error.message })
    return exitCode
  }
  if (error instanceof AeopError) {
    for (const line of errorLines(error, remedy ?? error.remedy)) io.note(oneLine(line))
    if (json) printError(io, errorDocument(error, remedy ?? error.remedy))
    return exitCodeOf(error)
  }
  // Only the name: the message of an error nobody foresaw may quote anything.
  const name = error instanceof Error ? error.name : typeof error
  io.note(`aeop: internal error (${name}): this is a bug, please report it; AEOP_DEBUG=1 shows where it happened`)
  if (io.env['AEOP_DEBUG'] === '1' && error instanceof Error) io.note(error.stack ?? error.message)
  if (json) printError(io, { code: 'bug', fault: 'aeop', retry: 'never', remedy: 'Report it', message: name })
  return exitCodes.bug
}

function errorLines(error: AeopError, remedy: string): string[] {
  if (!(error instanceof PlatformError)) {
    // An ArgumentError's message ends with its remedy.
    return [`aeop: ${error.message.endsWith('.') ? error.message : `${error.message}. ${sentence(remedy)}`}`]
  }
  const { requestId } = error.platform
  const trailer = requestId === undefined ? '' : ` Request id: ${requestId}.`
  return [`aeop: ${error.message}`, `Fault: ${error.fault}. Remedy: ${sentence(remedy)}${trailer}`]
}

function errorDocument(error: AeopError, remedy: string): object {
  const { code, fault, retry, message } = error
  const document = { code, fault, retry, remedy, message }
  if (error instanceof PlatformError) return { ...document, platform: error.platform }
  if (!(error instanceof TransportError)) return document
  const { status, bodyStart } = error
  return { ...document, ...(status === undefined ? {} : { status }), ...(bodyStart === undefined ? {} : { bodyStart }) }
}

function exitCodeOf(error: AeopError): ExitCode {
  if (error instanceof PlatformError) return exitCodes.platformError
  return error instanceof TransportError ? exitCodes.transport : exitCodes.usage
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
