import { diagnose, InputError, readRequest, type DoctorRequest, type MendLanguage, type Report } from '@aeop/doctor'
import { loadMethod } from '@aeop/sdk/catalogue'
import { CommandError } from '../command-error.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'
import { chooseKnownSecret, type SecretSources } from './choose-known-secret.ts'
import { chooseSource, type RequestSources } from './choose-source.ts'
import { languageOf } from './mend-languages.ts'
import { readRefusedRequest, type RequestExtras } from './read-refused-request.ts'

/** All that `aeop doctor` is told. */
export interface DiagnosisWords {
  readonly sources: RequestSources
  readonly extras: RequestExtras
  readonly secret: Omit<SecretSources, 'appKey'>
  readonly protocol: 'top' | 'iop' | undefined
}

/** A diagnosis, and the language of the program that made the request. */
export interface Diagnosis {
  readonly report: Report
  readonly language: MendLanguage
}

/**
 * Reads the request, asks for the secret, looks the method up and diagnoses.
 *
 * The clock is judged by the time that the input itself holds, never by that of this machine: most requests are looked at long after they were sent.
 *
 * @throws {CommandError} for words that do not fit together and files that cannot be read. A text without a request in it is a report of its own.
 */
export async function runDiagnosis({ sources, extras, secret, protocol }: DiagnosisWords, io: Io): Promise<Diagnosis> {
  readsStdinOnce(sources, [extras.response, secret.secretFile])
  const text = await chooseSource(sources, io)
  try {
    const { request, response, sentAt } = await readRefusedRequest(text, extras, io)
    const subject = readRequest(request, protocol === undefined ? {} : { protocol })
    const { apiName = '', parameters } = 'unreadable' in subject ? {} : subject
    const ownKey = readEnvironment(io, 'AEOP_APP_KEY')
    // Without a request there is nothing to check with it.
    const isAsked = !('unreadable' in subject)
    const appKey = parameters?.get('app_key') ?? ownKey
    const known = isAsked ? await chooseKnownSecret({ ...secret, appKey }, io) : undefined
    const method = apiName === '' ? undefined : await loadMethod(apiName)
    const report = diagnose(request, {
      ...(known === undefined ? {} : { secret: known }),
      ...(ownKey === undefined ? {} : { appKey: ownKey }),
      ...(response === undefined ? {} : { response }),
      ...(sentAt === undefined ? {} : { now: sentAt }),
      ...(protocol === undefined ? {} : { protocol }),
      ...(method === undefined ? {} : { method }),
    })
    return { report, language: languageOf(clientOf(request)) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const report: Report = {
      verdict: 'unreadable',
      summary: error.message,
      findings: [],
      signature: { state: 'absent' },
    }
    return { report, language: 'typescript' }
  }
}

/** The SDK or tool that made the request: of the input itself, else as the request calls it. */
function clientOf(request: DoctorRequest): string | undefined {
  if (request.client !== undefined || !('url' in request)) return request.client
  return request.headers?.find(([name]) => name.toLowerCase() === 'user-agent')?.[1]
}

/** @throws {CommandError} where the second reader would find stdin empty. */
function readsStdinOnce(sources: RequestSources, others: readonly (string | undefined)[]): void {
  const { operands, url, curl, har, raw } = sources
  const given = [...operands, url, curl, har, raw].filter((word) => word !== undefined)
  const request = given.length === 0 ? '-' : given.find((word) => word === '-')
  if ([request, ...others].filter((word) => word === '-').length < 2) return
  throw new CommandError('wrong-usage', 'stdin cannot be two things at once', 'Put one of them into a file')
}
