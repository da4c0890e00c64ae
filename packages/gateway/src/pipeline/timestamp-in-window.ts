import { endpoints } from '@aeop/sdk/facts'
import { parseTimestamp } from '@aeop/sdk/protocol'
import { acceptedNames } from './accepted-names.ts'
import type { Step } from './exchange.ts'

/** Ten minutes either way on TOP (base document), 7200 seconds on IOP (doc 120691). The bound itself is still inside. */
export const timestampInWindow: Step = {
  name: 'timestamp is a time within the tolerance',
  yields: ['invalid-timestamp'],
  source: 'base document 108974; doc 120691 and 1369',
  check: ({ endpoint, parameters, now, world }) => {
    const { timestampForms, clockToleranceMs } = endpoints[endpoint]
    const epochMs = parseTimestamp(parameters.get('timestamp') ?? '', acceptedNames(timestampForms, world.strict))
    if (epochMs !== null && Math.abs(epochMs - now) <= clockToleranceMs) return undefined
    return { error: 'invalid-timestamp' }
  },
}
