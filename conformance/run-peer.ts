import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export type Peer = 'ae-sdk' | 'topsdk' | 'taobao-topclient' | 'lazada'

export interface PeerCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly verb?: 'get' | 'post'
}

export interface PeerJob {
  readonly url: string
  readonly appKey: string
  readonly secret: string
  readonly session?: string
}

/** What the client gave back for one call, as it surfaced it; `shown` is call and outcome for the message of a failing assertion. */
export interface PeerOutcome {
  readonly shown: string
  readonly ok: boolean
  readonly answer?: unknown
  readonly error?: unknown
}

/** The zone and the locale of the process a client runs in; three of the four put their process's local time on the wire. */
export interface PeerSurroundings {
  readonly zone?: string
  readonly locale?: string
}

/** Runs somebody else's client, unmodified, in a process of its own, and makes these calls one after the other. */
export async function runPeer(
  peer: Peer,
  job: PeerJob,
  calls: readonly PeerCall[],
  { zone = 'Asia/Shanghai', locale = 'en_US.UTF-8' }: PeerSurroundings = {},
): Promise<PeerOutcome[]> {
  const runner = fileURLToPath(new URL(`peers/${peer}.mjs`, import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [runner, JSON.stringify({ ...job, calls })], {
    env: { PATH: process.env.PATH, TZ: zone, LC_ALL: locale },
    timeout: 25_000,
  })
  const lines = stdout.trimEnd().split('\n')
  return lines.map((line, index) => {
    const shown = `sent by ${peer} (${zone}): ${JSON.stringify(calls[index])}\ncame: ${line.slice(0, 2000)}`
    return Object.assign({ shown }, JSON.parse(line) as Omit<PeerOutcome, 'shown'>)
  })
}
