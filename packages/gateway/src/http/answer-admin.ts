import { BlockList, isIP } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Explainer } from '../requests/explainer.ts'
import { recordOf } from '../requests/record-of.ts'
import type { RequestLog } from '../requests/request-log.ts'
import type { RequestRecord } from '../requests/request-record.ts'
import { plainText } from './plain-text.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** Paths of ours, which the platform does not have. */
export const ADMIN = '/_aeop/'

const REQUESTS = `${ADMIN}requests`

/** Refused calls of one list; the log holds more. */
const MOST_LISTED = 100

/** Milliseconds of explaining for one list. */
const LIST_BUDGET_MS = 2000

/**
 * `GET /_aeop/requests`: the refused calls, newest first, with what explains them; beyond two seconds of explaining, without. `GET /_aeop/requests/ID`: any call that is
 * remembered, by its `request_id`. Both for callers on this machine alone.
 */
export async function answerAdmin(
  path: string,
  request: WireRequest,
  log: RequestLog,
  explainer: Explainer,
  budgetMs = LIST_BUDGET_MS,
): Promise<WireAnswer> {
  if (!isFromHere(request)) return plainText(403, 'Only callers on the machine of the gateway may see this.')
  if (request.verb !== 'GET' && request.verb !== 'HEAD') return plainText(405, 'This is read with GET.')
  const calls = log.list()
  if (path === REQUESTS) {
    const refused = calls.filter((call) => call.refused !== undefined).toReversed()
    return json({
      requests: await explainAll(
        refused.slice(0, MOST_LISTED).map((call) => recordOf(call, explainer)),
        budgetMs,
      ),
    })
  }
  const id = path.startsWith(`${REQUESTS}/`) ? path.slice(REQUESTS.length + 1) : undefined
  const call = calls.find((one) => one.id === id)
  if (call === undefined)
    return plainText(404, `There is ${REQUESTS}, and ${REQUESTS}/ID of a call that is remembered.`)
  const record = recordOf(call, explainer)
  return json({ ...record, explanation: await record.explain() })
}

async function explainAll(records: readonly RequestRecord[], budgetMs: number): Promise<readonly object[]> {
  // Loading the doctor takes time once, which is none of explaining.
  if (records.length > 0) await import('../requests/explain-refusal.ts')
  const end = performance.now() + budgetMs
  // Others may have asked for explanations before.
  const late = setTimeout(budgetMs, null, { ref: false })
  const shown: object[] = []
  for (const record of records) {
    const explanation = performance.now() < end ? await Promise.race([record.explain(), late]) : null
    shown.push({ ...record, explanation })
  }
  return shown
}

function json(value: object): WireAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(value, null, 2),
  }
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** The host is looked at as well: a page of another site can reach this machine under a name of its own, and its browser would show it the answer. */
function isFromHere({ address, headers }: WireRequest): boolean {
  const { host, 'sec-fetch-site': site } = headers
  const isHost = host === undefined || isLoopbackHost(host)
  // A tunnel or a proxy on this machine brings callers from elsewhere; a page of another site may have no use for the answer, but would make us work for it.
  const isBrought = FORWARDED.some((name) => headers[name] !== undefined) || site === 'cross-site'
  return isLoopback(address) && isHost && !isBrought
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const

function isLoopbackHost(host: string): boolean {
  const name = host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name)
}

function isLoopback(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && loopback.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
