import { endpoints, type Accepted, type EndpointName, type TimestampForm } from '@aeop/sdk/facts'
import { parseTimestamp } from '@aeop/sdk/protocol'
import type { Refusal } from '../domain/refusal.ts'
import type { Step } from './exchange.ts'
import { takes } from './takes.ts'

/** Ten minutes either way on TOP (base document), 7200 seconds on IOP (doc 120691). The bound itself is still inside. */
export const timestampInWindow: Step = {
  name: 'timestamp is a time within the tolerance',
  yields: ['invalid-timestamp'],
  source: 'base document 108974; doc 120691 and 1369',
  check: (exchange) => {
    const { endpoint, parameters, now, world } = exchange
    const { epochMs, form } = readTimestamp(endpoint, parameters.get('timestamp') ?? '')
    if (epochMs === null) return refusal('timestamp-malformed')
    if (form.switch !== undefined && !takes(exchange, form.switch)) return refusal(form.switch)
    const tolerance = endpoints[endpoint].clockToleranceMs
    if (Math.abs(epochMs - now) <= tolerance) return undefined
    // Who moves the gateway's clock for a test cannot move the clock of a client in another language.
    if (Math.abs(epochMs - world.unmovedNow()) > tolerance) return refusal('timestamp-out-of-window')
    return takes(exchange, 'timestamp-of-unmoved-clock') ? undefined : refusal('timestamp-of-unmoved-clock')
  },
}

function refusal(reason: Refusal['reason'] & string): Refusal {
  return { error: 'invalid-timestamp', reason }
}

type Form = Pick<Accepted<TimestampForm>, 'switch'>

const SECONDS: Form = { switch: 'timestamp-in-seconds' }

function readTimestamp(endpoint: EndpointName, text: string): { readonly epochMs: number | null; readonly form: Form } {
  for (const form of endpoints[endpoint].timestampForms) {
    const epochMs = parseTimestamp(text, [form.name])
    if (epochMs !== null) return { epochMs, form }
  }
  return { epochMs: /^\d{10}$/.test(text) ? Number(text) * 1000 : null, form: SECONDS }
}
