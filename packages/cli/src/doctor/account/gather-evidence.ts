import { stageNames, type StageEvidence, type StageName } from '@aeop/doctor'
import { isLoopback } from '../../is-loopback.ts'
import { groupReads, openReads, type Purpose } from './account-questions.ts'
import { askPlatform, type Answered, type Call, type Caller } from './ask-platform.ts'
import { measureClock } from './measure-clock.ts'
import { refusalName } from './refusal-name.ts'
import type { TokenFile } from './read-token-file.ts'
import { hasPassed, type Passable } from './stage-rules.ts'

/** What the checks start from. */
export interface AccountScene {
  readonly caller: Caller
  readonly purpose: Purpose
  readonly token: TokenFile | undefined
  /** Told of each call before it is made. */
  readonly onCall: (stage: StageName) => void
}

/** Runs the stages one after the other and stops where the next ones could tell nothing. Every stage comes out once. */
export async function gatherEvidence(scene: AccountScene): Promise<StageEvidence[]> {
  const evidence: StageEvidence[] = []
  for await (const stage of stages(scene)) evidence.push(stage)
  const last = evidence.find(({ outcome }) => outcome === 'failed')?.name ?? 'reachable'
  const rest = stageNames.filter((name) => !evidence.some((stage) => stage.name === name))
  return [...evidence, ...rest.map((name) => skipped(name, `Not tried, as ${last} has failed.`))]
}

async function* stages(scene: AccountScene): AsyncGenerator<StageEvidence> {
  const { caller, onCall } = scene
  const answers: Answered[] = []
  const ask = async (stage: StageName, call: Call): Promise<Answered> => {
    onCall(stage)
    const answered = await askPlatform(caller, call)
    answers.push(answered)
    return answered
  }
  const method = openReads[caller.address.protocol]
  const unsigned = await ask('reachable', { method, signature: 'none' })
  yield judged('reachable', unsigned)
  if (!hasPassed('reachable', unsigned.read)) return
  onCall('clock')
  yield await measureClock(unsigned, caller)
  const wrong = await ask('key', { method, signature: 'wrong' })
  yield judged('key', wrong)
  if (refusalName(wrong.read) === 'invalid-app-key') return
  const right = await ask('signature', { method, signature: 'right' })
  yield judged('signature', right)
  if (hasPassed('signature', right.read)) yield* groups(scene, right, ask)
  yield seen('address', 'ip-not-allowed', answers)
  yield seen('limits', 'call-limited', answers)
}

type Ask = (stage: StageName, call: Call) => Promise<Answered>

/** Token, account and the groups: the calls that need permission. */
async function* groups(
  { caller, purpose, token }: AccountScene,
  open: Answered,
  ask: Ask,
): AsyncGenerator<StageEvidence> {
  const { session } = caller
  const read = async (group: Purpose): Promise<Answered | undefined> => {
    const { withSession, withoutSession } = groupReads[group]
    const withToken = session !== undefined && withSession !== undefined
    const method = withToken ? withSession : withoutSession
    if (method === undefined) return undefined
    return method === open.method
      ? open
      : await ask(`permission-${group}`, { method, signature: 'right', withSession: withToken })
  }
  const dropshipping = await read('dropshipping')
  const affiliate = await read('affiliate')
  const seller = await read('seller')
  const withToken = session === undefined ? undefined : purpose === 'seller' ? seller : dropshipping
  yield withToken === undefined
    ? skipped('token', NO_SESSION)
    : { ...judged('token', withToken), ...(token?.expiresAt === undefined ? {} : { tokenExpiresAt: token.expiresAt }) }
  yield whose(caller, token, seller, withToken)
  yield judgedOrSkipped('permission-dropshipping', dropshipping)
  yield judgedOrSkipped('permission-affiliate', affiliate)
  yield judgedOrSkipped('permission-seller', seller)
}

const NO_SESSION = 'There is no token: set AEOP_SESSION, or give --session or --token-file.'

/** The platform tells the kind of an account only with its token. A shop in the seller's own profile tells as much. */
function whose(
  { address, session }: Caller,
  token: TokenFile | undefined,
  seller: Answered | undefined,
  withToken: Answered | undefined,
): StageEvidence {
  if (session === undefined) return skipped('account', NO_SESSION)
  const beside = withToken?.response === undefined ? {} : { response: withToken.response, method: withToken.method }
  // A gateway on this machine makes up answers of this call, for whomever.
  const hasShop =
    !isLoopback(address.origin) &&
    hasPassed('permission-seller', seller?.read) &&
    /"shop_id"/.test(seller?.read?.body ?? '')
  const accountPlatform = token?.accountPlatform ?? (hasShop ? 'seller_center' : undefined)
  if (accountPlatform !== undefined) return { name: 'account', outcome: 'passed', accountPlatform, ...beside }
  return {
    ...skipped('account', 'Calls do not tell the kind of account: give the token answer with --token-file.'),
    ...beside,
  }
}

function judgedOrSkipped(name: Passable, answered: Answered | undefined): StageEvidence {
  return answered === undefined ? skipped(name, NO_SESSION) : judged(name, answered)
}

function judged(name: Passable, { method, response, read, ms, note }: Answered): StageEvidence {
  return {
    name,
    outcome: hasPassed(name, read) ? 'passed' : 'failed',
    method,
    ms,
    ...(response === undefined ? {} : { response }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Limits are never provoked: that they were not met is all that can be said. */
function seen(name: 'address' | 'limits', refusal: string, answers: readonly Answered[]): StageEvidence {
  const met = answers.find(({ read }) => refusalName(read) === refusal)
  if (met !== undefined) return { ...judged('signature', met), name, outcome: 'failed' }
  const isAccepted = answers.some(({ read }) => read?.isAccepted === true)
  return isAccepted ? { name, outcome: 'passed' } : skipped(name, 'No call was accepted, so it was not seen.')
}

function skipped(name: StageName, note: string): StageEvidence {
  return { name, outcome: 'skipped', note }
}
