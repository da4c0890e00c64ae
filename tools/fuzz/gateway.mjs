// @ts-check
// The gateway that is fuzzed: short time-outs, so that a run does not wait, and every error of its own is a finding. Any message asks for its resident memory.
import { createGateway } from '@aeop/gateway'
import { residentBytes } from './resident-bytes.mjs'

const gateway = await createGateway({
  port: 0,
  limits: { headersMs: 1000, requestMs: 1500, idleMs: 1000, stallMs: 3000 },
  onError: (error) =>
    process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
})
process.on('message', () => process.send?.({ residentBytes: residentBytes() }))
process.on('disconnect', () => process.exit())
process.send?.({ url: gateway.url })
