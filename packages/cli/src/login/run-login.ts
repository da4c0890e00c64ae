import { createClient, resolveGateway } from '@aeop/sdk'
import { gateways } from '@aeop/sdk/facts'
import { checkGateway } from '../call/check-gateway.ts'
import { inCommandWords } from '../call/in-command-words.ts'
import { CommandError } from '../command-error.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { chooseApp } from './choose-app.ts'
import { type LoginWay, obtainCode } from './obtain-code.ts'
import { readCode } from './read-code.ts'
import { type Purpose, renderLogin, type TokenAnswer, wrongKind } from './render-login.ts'
import { checkTokenPath, saveToken } from './save-token.ts'

/** What `aeop login` is told. */
export interface LoginWords extends Omit<LoginWay, 'origin' | 'appKey'> {
  readonly gateway: string | undefined
  readonly appKey: string | undefined
  readonly code: string | undefined
  readonly purpose: Purpose
  readonly save: string | undefined
  readonly showToken: boolean
  readonly json: boolean
}

/** `aeop login`: consent, code, token; the token goes only where it was told to. */
export async function runLogin(words: LoginWords, io: Io): Promise<ExitCode> {
  const { save, json } = words
  const gateway = words.gateway ?? readEnvironment(io, 'AEOP_GATEWAY') ?? embeddedApp.gateway
  checkGateway(gateway)
  if (save !== undefined) await checkTokenPath(save)
  const answer = await logIn(words, gateway, io)
  if (save !== undefined) await saveToken(save, answer)
  const { access_token: accessToken, account_platform: platform } = answer
  if (json) io.out(JSON.stringify(answer, null, 2))
  else if (words.showToken) io.out(String(accessToken))
  const report = renderLogin(answer, io)
  // What is asked for as data stands alone on stdout.
  if (json || words.showToken) io.note(report)
  else io.out(report)
  const warning = wrongKind(platform, words.purpose)
  if (warning !== undefined) io.note(`warning: ${warning}`)
  if (save !== undefined) io.note(`saved to ${save}, readable for you alone`)
  else if (!json && !words.showToken) {
    io.note('note: the token was kept nowhere: --save FILE writes it, --show-token and --json print it')
  }
  return exitCodes.ok
}

async function logIn(words: LoginWords, gateway: string, io: Io): Promise<TokenAnswer> {
  try {
    const { origin, protocol } = resolveGateway(gateway, undefined)
    if (protocol !== 'iop') {
      const problem = 'the gateway of --gateway speaks TOP, whose token calls need a token page'
      throw new CommandError('invalid-input', problem, 'Use --gateway iop, or the URL of aeop gateway without a path')
    }
    if (words.account !== undefined && Object.values(gateways).some(({ url }) => new URL(url).origin === origin)) {
      const problem = '--account is known to a gateway of aeop alone'
      throw new CommandError('wrong-usage', problem, 'Leave it out, and log in on the page')
    }
    const app = await chooseApp(io, origin, words.appKey)
    const code =
      words.code === undefined ? await obtainCode({ ...words, ...app, origin }, io) : readCode(words.code, undefined)
    const client = createClient({ ...app, gateway })
    try {
      return await client.callUntyped('/auth/token/create', { code })
    } finally {
      await client.close()
    }
  } catch (error) {
    throw inCommandWords(error, { fact: undefined, parameters: {}, files: [] })
  }
}
