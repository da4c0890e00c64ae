import type { SignMethod } from '@aeop/sdk'
import { explainSignature, isSignMethod, signMethods } from '@aeop/sdk/sign'
import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { readPairs } from '../read-pairs.ts'
import { chooseSecret } from '../sign/choose-secret.ts'
import { chooseSignMethod } from '../sign/choose-sign-method.ts'
import { maskStages } from '../sign/mask-stages.ts'
import { readSignedUrl } from '../sign/read-signed-url.ts'
import { showStages } from '../sign/show-stages.ts'

/** `aeop sign`: the signature of given parameters, and how it comes about. */
export const command = defineCommand({
  summary: 'sign parameters and print the signature',
  operands: '[name=value ...]',
  options: {
    url: { value: 'URL', summary: "take the parameters of a URL's query; name=value adds to them or replaces them" },
    secret: { value: 'SECRET', summary: 'app secret, instead of AEOP_APP_SECRET' },
    'sign-method': {
      values: Object.keys(signMethods).filter(isSignMethod),
      summary: 'signature; default the parameter sign_method',
    },
    path: { value: 'PATH', summary: 'API path of a system call, such as /auth/token/create' },
    explain: { summary: 'show each stage, the secret masked' },
  },
  environment: ['AEOP_APP_SECRET'],
  examples: [
    "app_key=12345678 method=taobao.time.get timestamp='2019-01-01 12:00:00' v=2.0 sign_method=md5 --explain",
    "--url 'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=12345678&code=0_123&timestamp=1517820392000&sign_method=sha256'",
  ],

  // eslint-disable-next-line require-await -- the interface is asynchronous
  async run({ operands, options, json }, io) {
    const url = options.url === undefined ? undefined : readSignedUrl(options.url)
    for (const warning of url?.warnings ?? []) io.note(`warning: ${warning}`)
    const parameters: Record<string, string> = { ...url?.parameters, ...readPairs(operands) }
    if (Object.values(parameters).every((value) => value.trim() === '')) {
      throw new CommandError('wrong-usage', 'there is nothing to sign', 'Give name=value or --url')
    }
    const signMethod = chooseSignMethod(io, options['sign-method'], parameters['sign_method'])
    const secret = chooseSecret(io, options.secret, parameters['app_key'])
    const path = options.path === undefined ? url?.path : checkPath(io, options.path, signMethod)
    const stages = explainSignature(parameters, { secret, signMethod, ...(path === undefined ? {} : { path }) })
    const masked = maskStages(stages, secret, signMethod)
    warnOfSecret(io, parameters, secret)
    judge(io, parameters['sign'], stages.signature)
    if (json) io.out(JSON.stringify({ signMethod, ...masked }, null, 2))
    else io.out(options.explain ? showStages(masked, io.bold) : stages.signature)
    return exitCodes.ok
  },
})

function checkPath(io: Io, path: string, signMethod: SignMethod): string {
  if (!path.startsWith('/')) {
    throw new CommandError('wrong-usage', '--path takes an API path', 'Begin it with a slash: /auth/token/create')
  }
  if (/^\/rest(?:\/|$)/.test(path)) {
    io.note('warning: --path begins with /rest, which belongs to the URL and is not signed: leave it out')
  }
  if (signMethod !== 'sha256') {
    io.note(`warning: signed with ${signMethod}, but a system call is always signed with sha256`)
  }
  return path
}

function warnOfSecret(io: Io, parameters: Readonly<Record<string, string>>, secret: string): void {
  const holder = Object.keys(parameters).find((name) => parameters[name]?.includes(secret))
  if (holder === undefined) return
  const name = holder.replaceAll(secret, '***')
  io.note(`warning: the parameter ${name} holds the secret, which must never be sent: take it out`)
}

/** Says whether a signature that came with the parameters is theirs. */
function judge(io: Io, given: string | undefined, right: string): void {
  if (given === undefined) return
  const isRight = given === right
  const isLowerCase = !isRight && given.toUpperCase() === right
  const verdict = isRight
    ? 'the right one'
    : isLowerCase
      ? 'right but for its case: it must be upper case'
      : 'not the right one'
  io.note(`note: the parameter sign is ${verdict}`)
}
