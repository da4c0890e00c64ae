import process from 'node:process'
import type { Gateway } from '../gateway.ts'
import type { Store } from '../store/store.ts'
import { gatewayVersion } from '../version.ts'
import type { MetricFamily } from './metric-family.ts'

const messageStates = ['waiting', 'held', 'delivered', 'given-up'] as const

/** What is read off a gateway at the moment. */
export function gaugesOf({ clock, faults }: Gateway, store: Store): readonly MetricFamily[] {
  const { now, offset, frozen } = clock.reading()
  const { rss, heapUsed } = process.memoryUsage()
  const rows = Object.entries(store.countRows()).map(([table, value]) => ({ labels: { table }, value }))
  const messages = store.countMessages()
  const byState = messageStates.map((state) => ({ labels: { state }, value: messages[state] ?? 0 }))
  return [
    gauge('aeop_build_info', 'Version of the gateway and of Node.js.', 1, {
      version: gatewayVersion(),
      node: process.version,
    }),
    gauge('aeop_clock_seconds', "The gateway's time.", now / 1000),
    gauge('aeop_clock_offset_seconds', "How far the gateway's time is ahead of the machine's.", offset / 1000),
    gauge('aeop_clock_frozen', 'Whether the clock stands still.', frozen ? 1 : 0),
    { name: 'aeop_state_rows', type: 'gauge', help: 'Rows of the state by table.', samples: rows },
    { name: 'aeop_messages', type: 'gauge', help: 'Messages to callbacks by what became of them.', samples: byState },
    gauge('aeop_fault_rules', 'Fault rules in force.', faults.list().length),
    gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Memory in use by JavaScript.', heapUsed),
  ]
}

function gauge(name: string, help: string, value: number, labels?: Readonly<Record<string, string>>): MetricFamily {
  return { name, type: 'gauge', help, samples: [{ value, ...(labels === undefined ? {} : { labels }) }] }
}
