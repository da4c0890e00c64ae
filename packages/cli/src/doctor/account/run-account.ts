import { judgeAccount, type AccountReport } from '@aeop/doctor'
import { createUndiciTransport, resolveGateway, resolveProxy } from '@aeop/sdk'
import type { Protocol } from '@aeop/sdk/facts'
import { createSigner } from '@aeop/sdk/sign'
import { checkGateway } from '../../call/check-gateway.ts'
import { chooseCredentials } from '../../call/choose-credentials.ts'
import { inCommandWords } from '../../call/in-command-words.ts'
import { embeddedApp } from '../../embedded-app.ts'
import { readEnvironment } from '../../environment.ts'
import type { ExitCode } from '../../exit-code.ts'
import type { Io } from '../../io.ts'
import type { Purpose } from './account-questions.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { readTokenFile } from './read-token-file.ts'
import { renderAccount, stageTitles } from './render-account.ts'

/** What `aeop doctor account` is told. */
export interface AccountWords {
  readonly gateway: string | undefined
  readonly protocol: Protocol | undefined
  readonly session: string | undefined
  readonly tokenFile: string | undefined
  readonly purpose: Purpose | undefined
  readonly json: boolean
}

/** `aeop doctor account`: harmless calls, from the plainest to the one that needs most, and what they show together. */
export async function runAccount(words: AccountWords, io: Io): Promise<ExitCode> {
  const { protocol, session, tokenFile, purpose = 'dropshipping', json } = words
  const gateway = words.gateway ?? readEnvironment(io, 'AEOP_GATEWAY') ?? embeddedApp.gateway
  checkGateway(gateway)
  const token = tokenFile === undefined ? undefined : await readTokenFile(tokenFile, io)
  const report = await examine(gateway, { token, protocol, session, purpose }, io)
  io.out(json ? JSON.stringify(report, null, 2) : renderAccount(report, purpose, io))
  return accountExit[report.verdict]
}

/** A cause that is known counts as a mistake that is named. */
const accountExit = { ready: 0, account: 1, code: 1, platform: 3, unknown: 3 } as const satisfies Record<
  AccountReport['verdict'],
  ExitCode
>

interface Examined {
  readonly token: Awaited<ReturnType<typeof readTokenFile>> | undefined
  readonly protocol: Protocol | undefined
  readonly session: string | undefined
  readonly purpose: Purpose
}

async function examine(gateway: string, given: Examined, io: Io): Promise<AccountReport> {
  const { token, protocol, purpose } = given
  try {
    const address = resolveGateway(gateway, protocol)
    const { origin } = address
    const credentials = chooseCredentials(io, origin, given.session ?? token?.accessToken)
    const transport = createUndiciTransport(origin, { proxy: resolveProxy(origin, undefined, io.env) })
    const { appKey, appSecret, session } = credentials
    const caller = { address, transport, appKey, signer: createSigner(appSecret), session, now: Date.now }
    try {
      const onCall = (stage: keyof typeof stageTitles): void => io.progress(`asking: ${stageTitles[stage]} ...`)
      const evidence = await gatherEvidence({ caller, purpose, token, onCall })
      const secrets = [appSecret, ...(session === undefined ? [] : [session])]
      return judgeAccount(evidence, { protocol: address.protocol, purpose, now: Date.now(), secrets })
    } finally {
      io.progress('')
      await transport.close()
    }
  } catch (error) {
    throw inCommandWords(error, { fact: undefined, parameters: {}, files: [] })
  }
}
