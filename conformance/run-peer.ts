import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export type Peer = 'ae-sdk' | 'topsdk' | 'taobao-topclient' | 'lazada'

export interface PeerCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly verb?: 'get' | 'post'
  /** Files for a client that sends them; `base64` are the bytes. */
  readonly files?: readonly {
    readonly name: string
    readonly fileName: string
    readonly type: string
    readonly base64: string
  }[]
}

export interface PeerJob {
  readonly url: string
  readonly appKey: string
  readonly secret: string
  readonly session?: string
  /** Path of the endpoint for the clients of TOP; the others have theirs. @default '/router/rest' */
  readonly path?: string
}

/** What the client gave back for one call, as it surfaced it; `shown` is call and outcome for the message of a failing assertion. */
export interface PeerOutcome {
  readonly shown: string
  readonly ok: boolean
  readonly answer?: unknown
  readonly error?: unknown
}

/**
 * The zone, the locale and the clock of the process a client runs in; `clockShift` is how many milliseconds it is ahead. Two of the four put their
 * process's local time on the wire.
 */
export interface PeerSurroundings {
  readonly zone?: string
  readonly locale?: string
  readonly clockShift?: number
}

/** Runs somebody else's client, unmodified, in a process of its own, and makes these calls one after the other. */
export async function runPeer(
  peer: Peer,
  job: PeerJob,
  calls: readonly PeerCall[],
  { zone = 'Asia/Shanghai', locale = 'en_US.UTF-8', clockShift = 0 }: PeerSurroundings = {},
): Promise<PeerOutcome[]> {
  const runner = fileURLToPath(new URL(`peers/${peer}.mjs`, import.meta.url))
  const clock = clockShift === 0 ? [] : ['--import', new URL('peers/shift-clock.mjs', import.meta.url).href]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...clock, runner, JSON.stringify({ ...job, calls })],
    {
      env: { PATH: process.env.PATH, TZ: zone, LC_ALL: locale, AEOP_CLOCK_SHIFT: String(clockShift) },
      timeout: 25_000,
    },
  )
  const lines = stdout.trimEnd().split('\n')
  return lines.map((line, index) => {
    const shown = `sent by ${peer} (${zone}): ${JSON.stringify(calls[index])}\ncame: ${line.slice(0, 2000)}`
    return Object.assign({ shown }, JSON.parse(line) as Omit<PeerOutcome, 'shown'>)
  })
}
