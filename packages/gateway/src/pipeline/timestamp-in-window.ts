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
    const { endpoint, parameters, now } = exchange
    const { epochMs, form } = readTimestamp(endpoint, parameters.get('timestamp') ?? '')
    if (epochMs === null) return refusal('timestamp-malformed')
    if (form.switch !== undefined && !takes(exchange, form.switch)) return refusal(form.switch)
    return Math.abs(epochMs - now) <= endpoints[endpoint].clockToleranceMs
      ? undefined
      : refusal('timestamp-out-of-window')
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
