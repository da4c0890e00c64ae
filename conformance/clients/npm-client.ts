import { type Peer, type PeerCall, type PeerJob, type PeerOutcome, runPeer } from '../run-peer.ts'
import type { Client, ClientCall, FeatureId } from './client.ts'

/** A client from npm, run unmodified in a process of its own. */
interface NpmClient {
  readonly peer: Peer
  readonly name: string
  readonly home: Client['home']
  readonly cannot: Client['cannot']
  /** Code of a refusal within what the client gives back. */
  readonly codeIn: (outcome: PeerOutcome) => string | null
}

const asMembers = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>

const topError = ({ ok, error }: PeerOutcome): string | null => (ok ? null : String(asMembers(error)['code']))

/** `error_response`, and the flat refusal of `/rest`, which ae_sdk takes for an answer (trap D-02). */
function aeSdkCode({ ok, answer, error }: PeerOutcome): string | null {
  if (!ok) return String(asMembers(asMembers(error)['error_response'])['code'])
  const { type, code } = asMembers(answer)
  return type !== undefined && code !== '0' ? String(code) : null
}

const none = (features: readonly FeatureId[], reason: string) =>
  Object.fromEntries(features.map((feature) => [feature, reason]))

const systemCalls = ['token-path', 'token-method', 'token-sync', 'rest-2.0'] as const
const hidden = 'undoes gzip by itself, where the suite cannot look'

const clients: readonly NpmClient[] = [
  {
    peer: 'topsdk',
    name: 'topsdk 1.0.13',
    home: 'top',
    codeIn: topError,
    cannot: {
      ...none(systemCalls, 'knows no system calls'),
      ...none(['hmac', 'hmac-sha256', 'sha256'], 'signs with md5 only'),
      simplify: 'looks for the wrapper by name and finds nothing',
      xml: 'parses every answer as json',
      gzip: hidden,
      batch: 'has no batch call',
    },
  },
  {
    peer: 'taobao-topclient',
    name: 'node-taobao-topclient 0.1.7',
    home: 'top',
    codeIn: topError,
    cannot: {
      ...none(systemCalls, 'knows no system calls'),
      ...none(['hmac', 'hmac-sha256', 'sha256'], 'signs with md5 only'),
      simplify: 'looks for the wrapper by name and finds nothing',
      xml: 'parses every answer as json',
      gzip: hidden,
      upload: 'has no files',
      batch: 'has no batch call',
    },
  },
  {
    peer: 'ae-sdk',
    name: 'ae_sdk 0.6.0',
    home: 'sync',
    codeIn: aeSdkCode,
    cannot: {
      ...none(['token-method', 'token-sync', 'rest-2.0'], 'puts the path into the URL'),
      ...none(['md5', 'hmac', 'hmac-sha256'], 'signs with sha256 only'),
      top: 'knows the new platform only',
      get: 'its client only posts',
      json: 'sends `simplify=true`, always',
      xml: 'never sends `format`',
      gzip: hidden,
      upload: 'has no files',
      batch: 'has no batch call',
    },
  },
  {
    peer: 'lazada',
    name: 'lazada-open-platform-sdk 2.0.0-0',
    home: 'rest',
    codeIn: ({ ok, error }) => (ok ? null : String(asMembers(error)['code'])),
    cannot: {
      ...none(['token-method', 'token-sync', 'rest-2.0'], 'puts the path into the URL'),
      ...none(['md5', 'hmac', 'hmac-sha256'], 'signs with sha256 only'),
      ...none(['top', 'sync', 'session', 'json-parameter'], 'knows `/rest` only, whose methods here have none'),
      ...none(['json', 'simplify', 'xml'], '`/rest` has one form of answer'),
      gzip: hidden,
      upload: 'has no files',
      batch: 'has no batch call',
    },
  },
]

export const npmClients: readonly Client[] = clients.map(({ peer, name, home, cannot, codeIn }) => ({
  name,
  language: 'JavaScript',
  kind: 'npm',
  source: 'npm',
  home,
  cannot,
  gzip: 'never',
  async call(url, { appKey, secret, now }, call) {
    const { session, door } = call
    const path = door === 'sync' ? '/sync' : '/router/rest'
    const job: PeerJob = { url, appKey, secret, path, ...(session === undefined ? {} : { session }) }
    const shift = now - Date.now()
    // Below a second nobody could tell.
    const surroundings = Math.abs(shift) < 1000 ? {} : { clockShift: shift }
    const [outcome] = await runPeer(peer, job, [peerCall(call)], surroundings)
    if (outcome === undefined) throw new Error(`${name} gave nothing back`)
    const { ok, answer, error, shown } = outcome
    return { code: codeIn(outcome), value: ok ? answer : error, shown }
  },
}))

function peerCall({ method, params, verb, files }: ClientCall): PeerCall {
  return {
    method,
    params: Object.fromEntries(params),
    ...(verb === 'GET' ? { verb: 'get' } : {}),
    ...(files === undefined
      ? {}
      : { files: files.map(({ content, ...file }) => ({ ...file, base64: content.toString('base64') })) }),
  }
}
