import { endpoints } from '@aeop/sdk/facts'
import type { Summary } from './summarise.ts'

/**
 * What to say about a clock that the platform will refuse, or will soon: from half of what it tolerates.
 *
 * Source: base document 108974 (10 minutes on TOP); doc 120691 (7200 seconds on IOP).
 */
export function clockWarning({ name, protocol, clockAheadMs = 0 }: Summary): string | undefined {
  const { clockToleranceMs } = endpoints[protocol === 'top' ? 'top' : 'sync']
  if (Math.abs(clockAheadMs) < clockToleranceMs / 2) return undefined
  const minutes = (milliseconds: number): string => `${Math.round(milliseconds / 60_000)} minutes`
  const direction = clockAheadMs > 0 ? 'ahead of' : 'behind'
  return (
    `this machine's clock is ${minutes(Math.abs(clockAheadMs))} ${direction} that of ${name}: ` +
    `calls are refused beyond ${minutes(clockToleranceMs)}, so set it right`
  )
}
