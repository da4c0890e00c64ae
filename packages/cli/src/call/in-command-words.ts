import { ArgumentError, ParameterError, type Parameters } from '@aeop/sdk'
import type { MethodFact } from '@aeop/sdk/catalogue'
import { argumentProblem } from '../argument-problem.ts'
import { findingInCommandWords } from './finding-in-command-words.ts'

/** The options of the SDK's client, by what the command takes them from. */
const sources: Readonly<Record<string, string>> = {
  appKey: 'AEOP_APP_KEY',
  appSecret: 'AEOP_APP_SECRET',
  secret: 'AEOP_APP_SECRET',
  session: '--session or AEOP_SESSION',
  gateway: '--gateway or AEOP_GATEWAY',
  protocol: '--protocol',
  signMethod: '--sign-method',
  format: '--format',
  timeout: '--timeout',
  now: "this machine's clock",
}

/** How the command is told what it fills in itself. */
const publicParameters: Readonly<Record<string, string>> = {
  method: 'Give the API method as the first word only',
  app_key: 'Leave it out, and set AEOP_APP_KEY',
  session: 'Leave it out, and set AEOP_SESSION or give --session',
  access_token: 'Leave it out, and set AEOP_SESSION or give --session',
  timestamp: 'Leave timestamp out',
  format: 'Leave it out, and give --format',
  simplify: 'Leave it out, and give --simplify',
  partner_id: 'Leave it out',
  sign_method: 'Leave it out, and give --sign-method',
}

/** What a call was made of. */
export interface GivenCall {
  /** What the catalogue knows of the method. */
  readonly fact: MethodFact | undefined
  /** What was given as `name=value` or in the file. */
  readonly parameters: Parameters
  /** The words `name=path` of `--file`. */
  readonly files: readonly string[]
}

/**
 * The SDK's complaint about an argument in the words of the command, which has variables and long options where the SDK
 * has properties; any other error as it is.
 */
export function inCommandWords(error: unknown, { fact, parameters, files }: GivenCall): unknown {
  if (error instanceof ParameterError) {
    const findings = error.findings.map((finding) => findingInCommandWords(finding, fact))
    return new ParameterError(error.method, findings)
  }
  if (!(error instanceof ArgumentError)) return error
  const { where } = error
  const remedy = error.remedy.replace(/\.$/, '')
  const problem = argumentProblem(error)
  if (files.some((word) => word.startsWith(`${where}=`))) {
    return new ArgumentError(
      where,
      problem,
      problem.includes('GET') ? 'Leave out --get' : 'Check the path behind --file',
    )
  }
  if (Object.hasOwn(parameters, where)) return new ArgumentError(where, problem, publicParameters[where] ?? remedy)
  return new ArgumentError(sources[where] ?? where, problem, where === 'now' ? 'Set it right' : remedy)
}
