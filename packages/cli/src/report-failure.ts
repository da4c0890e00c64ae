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
    // A business refusal is an answer as well, with all that the service had to say.
    if (json) printError(io, facts.document, facts.answer)
    else if (facts.answer !== undefined) io.out(JSON.stringify(facts.answer, null, 2))
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
  /** What the call was answered with, where there is more to it than the error. */
  readonly answer?: Sdk.BusinessError['answer']
}

function describe(sdk: typeof Sdk, error: Sdk.AeopError, remedy: string): Description {
  const { BusinessError, ParameterError, PlatformError, TransportError } = sdk
  const { code, fault, retry, message } = error
  const document = { code, fault, retry, remedy, message }
  if (error instanceof PlatformError) {
    const { platform } = error
    const lines = refusalLines(error, remedy, platform.requestId)
    return { exitCode: exitCodes.platformError, lines, document: { ...document, platform } }
  }
  if (error instanceof BusinessError) {
    const { business, requestId, answer } = error
    const lines = refusalLines(error, remedy, requestId)
    return { exitCode: exitCodes.platformError, lines, document: { ...document, business, requestId }, answer }
  }
  if (error instanceof TransportError) {
    const { phase, sent, status, bodyStart } = error
    const where = phase === undefined ? '' : `, ${phaseWords[phase]}`
    const lines = [`aeop: ${message}${where}. ${sentence(remedy)}`]
    // JSON leaves out what is undefined.
    return { exitCode: exitCodes.transport, lines, document: { ...document, phase, sent, status, bodyStart } }
  }
  if (error instanceof ParameterError) {
    const { method, findings } = error
    const lines = findings.map(({ path, problem, remedy }) => `aeop: ${path}: ${problem}. ${sentence(remedy)}`)
    return { exitCode: exitCodes.usage, lines, document: { ...document, method, findings } }
  }
  // An ArgumentError's message ends with its remedy.
  return { exitCode: exitCodes.usage, lines: [`aeop: ${message}`], document }
}

const phaseWords: Readonly<Record<NonNullable<Sdk.TransportError['phase']>, string>> = {
  connect: 'while connecting',
  headers: 'while waiting for the answer',
  body: 'while the answer came in',
}

function refusalLines({ message, fault }: Sdk.AeopError, remedy: string, requestId: string | undefined): string[] {
  const trailer = requestId === undefined ? '' : ` Request id: ${requestId}.`
  return [`aeop: ${message}`, `Fault: ${fault}. Remedy: ${sentence(remedy)}${trailer}`]
}

function printError(io: Io, error: object, answer?: Description['answer']): void {
  io.out(JSON.stringify({ error, answer }, null, 2))
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** Words from outside must neither break the line nor steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}
