import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-code.ts'

const LANGUAGES = ['typescript', 'python', 'php', 'java', 'csharp', 'go', 'all'] as const

/** Options by what they belong to; the others fit everywhere. */
const ofAccount = ['gateway', 'app-category', 'token-file', 'session'] as const
const ofDiagnosis = [
  'url',
  'curl',
  'har',
  'raw',
  'body',
  'response',
  'secret',
  'secret-file',
  'language',
  'path',
  'list',
] as const

/** `aeop doctor`: names the mistake behind a refused call; `aeop doctor account` tries what app and account may do. */
export const command = defineCommand({
  summary: 'name the mistake behind a refused call, or find out what app and account may do',
  operands: '[INPUT | account]',
  options: {
    url: { value: 'URL', summary: 'the URL that was called, whole, in quotes' },
    curl: { value: 'FILE', summary: 'file with a curl command of bash, cmd or PowerShell; - for stdin' },
    har: {
      value: 'FILE',
      summary: "file that a browser's or proxy's network log was saved to; the refused call is picked",
    },
    raw: { value: 'FILE', summary: 'file with an HTTP request, from its first line to the end of its body' },
    body: { value: 'BODY', summary: 'with a URL: the body that was sent' },
    response: { value: 'FILE|TEXT', summary: 'the answer that came back' },
    secret: {
      value: 'SECRET',
      summary: 'app secret; stays in the history of the shell, so rather one of the other ways',
    },
    'secret-file': { value: 'FILE', summary: 'file with the app secret, - for stdin' },
    language: {
      values: LANGUAGES,
      summary: "language of the mend; default that of the request's client, else typescript",
    },
    protocol: { values: ['top', 'iop'], summary: 'protocol, where neither URL nor parameters tell it' },
    path: {
      value: 'PATH',
      summary: 'API path of a system call that is given without its URL, such as /auth/token/create',
    },
    list: { summary: 'every mistake that is known, with an example' },
    gateway: {
      value: 'URL|NAME',
      summary: 'with account: where to call; default AEOP_GATEWAY, else http://127.0.0.1:4100',
    },
    'app-category': {
      values: ['dropshipping', 'affiliate', 'seller'],
      summary: 'with account: what the app is for; default dropshipping',
    },
    'token-file': {
      value: 'FILE',
      summary: 'with account: the JSON that the token was given in; tells the kind of account and how long it lasts',
    },
    session: { value: 'TOKEN', summary: 'with account: access token, instead of AEOP_SESSION' },
  },
  environment: ['AEOP_APP_KEY', 'AEOP_APP_SECRET', 'AEOP_SESSION', 'AEOP_GATEWAY'],
  examples: [
    "'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=12345678&code=0_123&timestamp=1517820392000&sign_method=sha256&sign=...'",
    '--curl refused.txt --response answer.json --language php',
    '--har network.har --secret-file secret.txt --json',
    '--list',
    'account --gateway iop --token-file token.json',
  ],
  exitCodes:
    '0 nothing wrong found, 1 mistake named, 2 wrong usage or no request in the input, 3 unexplained, 70 a bug (AEOP_DEBUG=1 shows where)\n' +
    "The clock is judged by the time in a HAR or log and by the answer's, never by this machine's present time: a request may be days old.",

  async run({ operands, options, json }, io): Promise<ExitCode> {
    if (operands[0] === 'account') {
      refuse(options, ofDiagnosis, 'does not go with account')
      if (operands.length > 1) throw new CommandError('wrong-usage', 'account takes no further words', 'Leave them out')
      const { runAccount } = await import('../doctor/account/run-account.ts')
      const { gateway, protocol, session, 'token-file': tokenFile, 'app-category': purpose } = options
      return await runAccount({ gateway, protocol, session, tokenFile, purpose, json }, io)
    }
    refuse(options, ofAccount, 'goes with account alone')
    if (options.list !== undefined) {
      const others = ofDiagnosis.filter((name) => name !== 'list')
      refuse(options, [...others, 'protocol'], 'does not go with --list')
      if (operands.length > 0) throw new CommandError('wrong-usage', '--list takes no request', 'Leave it out')
      const { listMistakes } = await import('../doctor/list-mistakes.ts')
      listMistakes({ io, json })
      return exitCodes.ok
    }
    const { runDiagnosis } = await import('../doctor/run-diagnosis.ts')
    const { renderReport } = await import('../doctor/render-report.ts')
    const { verdictExit } = await import('../doctor/verdict-exit.ts')
    const { url, curl, har, raw, body, response, path, secret, 'secret-file': secretFile, protocol } = options
    const { report, language } = await runDiagnosis(
      {
        sources: { operands, url, curl, har, raw },
        extras: { body, response, path },
        secret: { secret, secretFile },
        protocol,
      },
      io,
    )
    const asked = options.language ?? language
    const languages = asked === 'all' ? LANGUAGES.filter((name) => name !== 'all') : [asked]
    io.out(json ? JSON.stringify(report, null, 2) : renderReport(report, languages, io))
    return verdictExit[report.verdict]
  },
})

/** @throws {CommandError} for an option that would be ignored. */
function refuse(options: Readonly<Record<string, unknown>>, names: readonly string[], why: string): void {
  const given = names.find((name) => options[name] !== undefined)
  if (given !== undefined) throw new CommandError('wrong-usage', `--${given} ${why}`, 'Leave it out')
}
