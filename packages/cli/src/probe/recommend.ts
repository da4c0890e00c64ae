import type { Protocol } from '@aeop/sdk'
import { isLoopback } from '../is-loopback.ts'
import type { Summary } from './summarise.ts'

/** The environment to use for one protocol, and why. */
export interface Recommendation {
  readonly protocol: Protocol
  readonly name: string
  readonly reasons: readonly string[]
}

/**
 * One recommendation for each protocol that was reached: an app key belongs to one of the two platforms, so they are no alternatives.
 *
 * Over plain HTTP anyone on the way reads the session and all data, so it is recommended only where nothing else was reached (loopback has no way).
 * Of the rest, those that failed least are looked at, an HTTP status outside 200 to 299 being a failure here, as the platform refuses with 200; of these
 * the one with the lowest median total wins.
 */
export function recommend(summaries: readonly Summary[]): Recommendation[] {
  const reached = summaries.filter(({ answered }) => answered > 0)
  const protocols = [...new Set(reached.map(({ protocol }) => protocol))].sort()
  return protocols.map((protocol) => recommendOne(reached.filter((summary) => summary.protocol === protocol)))
}

function recommendOne(reached: readonly Summary[]): Recommendation {
  const secure = reached.filter(isSecure)
  const ranked = (secure.length === 0 ? reached : secure).toSorted(
    (a, b) => share(a) - share(b) || median(a) - median(b),
  )
  const [best, next] = ranked as [Summary, ...Summary[]]
  return { protocol: best.protocol, name: best.name, reasons: [...ranking(best, next), ...plainHttp(best, reached)] }
}

function ranking(best: Summary, next: Summary | undefined): string[] {
  const failed = share(best) === 0 ? 'no failures' : without2xx(best)
  const own = `median total ${milliseconds(median(best))}, ${failed}`
  if (next === undefined) return ['the only one left to choose', own]
  if (share(best) < share(next)) return ['it failed least', own, `next is ${next.name} with ${without2xx(next)}`]
  const isClose = median(next) <= (best.totalMs?.p95 ?? 0)
  return [
    'the lowest median total of those that failed least',
    own,
    `next is ${next.name} with ${milliseconds(median(next))}${isClose ? ", within this one's own spread: either will do" : ''}`,
  ]
}

function plainHttp(best: Summary, reached: readonly Summary[]): string[] {
  if (!isSecure(best))
    return ['over plain HTTP, since no https environment was reached: anyone on the way can read sessions']
  const faster = reached.filter((summary) => !isSecure(summary) && median(summary) < median(best))
  return faster.map(({ name }) => `${name} is faster, but plain HTTP: anyone on the way can read sessions`)
}

function isSecure({ url }: Summary): boolean {
  return url.startsWith('https:') || isLoopback(url)
}

function faults({ samples, statuses }: Summary): number {
  const good = Object.entries(statuses).filter(([status]) => /^2\d\d$/.test(status))
  return samples.length - good.reduce((sum, [, times]) => sum + times, 0)
}

function without2xx(summary: Summary): string {
  return `${faults(summary)} of ${summary.samples.length} without an HTTP 2xx`
}

function share(summary: Summary): number {
  return faults(summary) / summary.samples.length
}

function median({ totalMs }: Summary): number {
  return totalMs?.median ?? Number.POSITIVE_INFINITY
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}
