import { endpoints } from '@aeop/sdk/facts'
import { formatGmt8, parseTimestamp } from '@aeop/sdk/protocol'
import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Zones lie at most 14 hours from UTC, and so at most 26 from each other. */
const FARTHEST_ZONE = 26 * HOUR
/** How far a clock that is right may be from the time of the answer: a slow call, and seconds that were cut off. */
const SLACK = 2 * MINUTE

/**
 * A timestamp outside the window around the platform's clock, which the answer tells, else around the time of sending.
 *
 * Certain only where the answer refuses the timestamp: the platform alone knows its window (base document 108974: 10 minutes; doc 120691: 2 hours).
 */
export const clockSkew: Check = {
  name: 'clock-skew',
  *look(scene) {
    const { subject, options, response } = scene
    const sent = subject.parameters.get('timestamp') ?? ''
    const { clockToleranceMs, timestampForms } = endpoints[subject.endpoint]
    const time = parseTimestamp(
      sent,
      timestampForms.map(({ name }) => name),
    )
    const reference = response?.serverTime ?? options.now
    if (time === null || reference === undefined) return
    // A call that was answered was in time.
    if (response !== undefined && response.refusal === undefined && response.serverTime !== undefined) return
    const skew = time - reference
    if (Math.abs(skew) <= clockToleranceMs) return
    const zone = zoneOffset(skew)
    const isText = !/^\d+$/.test(sent)
    const direction = skew > 0 ? 'ahead of' : 'behind'
    const clock = response?.serverTime === undefined ? 'the time of sending' : "the platform's clock"
    yield {
      certainty: refusedWith(scene, 'invalid-timestamp') && response?.serverTime !== undefined ? 'certain' : 'possible',
      what: `The timestamp is ${duration(Math.abs(skew))} ${direction} ${clock}; ${duration(clockToleranceMs)} are taken.`,
      parameter: 'timestamp',
      sent,
      expected: isText ? formatGmt8(reference) : String(reference),
      ...(zone && isText
        ? {
            mend: `The difference is that of time zones: write the time in GMT+8 (${formatGmt8(reference)}), whatever the zone of the machine.`,
          }
        : {}),
    }
  },
}

/** Whether a difference is a whole number of quarters of an hour, as between time zones. */
function zoneOffset(skew: number): boolean {
  const rest = Math.abs(skew) % (15 * MINUTE)
  const size = Math.abs(skew)
  return size <= FARTHEST_ZONE && size > 10 * MINUTE && (rest <= SLACK || rest >= 15 * MINUTE - SLACK)
}

function duration(ms: number): string {
  if (ms < 2 * MINUTE) return `${Math.round(ms / 1000)} seconds`
  if (ms < 2 * HOUR) return `${Math.round(ms / MINUTE)} minutes`
  return ms < 48 * HOUR ? `${Math.round(ms / (HOUR / 10)) / 10} hours` : `${Math.round(ms / (24 * HOUR))} days`
}
