import { createGateway } from '@aeop/gateway'
import type { Sample } from '../measure/compare.ts'

// In a process of its own, since memory that was used once is seldom given back.
const orders = Number(process.argv[2])
const begun = performance.now()
const gateway = await createGateway({ port: null, ...(orders === 0 ? {} : { scale: { orders } }) })
const seconds = (performance.now() - begun) / 1000
globalThis.gc?.()
const sample: Sample = { figure: process.memoryUsage().rss / 2 ** 20, also: { 'start s': seconds } }
await gateway.close()
process.send?.(sample, () => process.exit())
