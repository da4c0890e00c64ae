// @ts-check
// qps of facts/methods -> packages/sdk/src/generated/call-limits.ts

import { printData } from '../print-data.mjs'

/** @param {import('../read-facts.mjs').Fact[]} methods effective methods @returns {string} */
export function generateCallLimits(methods) {
  const rows = methods.filter(({ qps }) => qps !== undefined).map(({ name, qps }) => [name, qps])
  return `/**
 * Calls of one API in a second that the platform allows an application, by the name of the method, where its page says so.
 *
 * Source: iop-protocol 7.2.
 *
 * @example
 * callsPerSecond.get('aliexpress.ds.address.get') // 4
 */
export const callsPerSecond: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  Object.entries(${printData(Object.fromEntries(rows), 'typescript', '  ')}),
)
`
}
