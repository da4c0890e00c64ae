/** An answer about the state as text: counts and snapshots as a table, a path or a name alone, everything else as JSON. */
export function renderState(answer: unknown): string {
  const { counts, snapshots, name, path, orders } = (answer ?? {}) as Answer
  if (counts !== undefined) return table(Object.entries(counts).map(([kind, count]) => [kind, String(count)]))
  if (snapshots !== undefined) {
    return snapshots.length === 0 ? 'no snapshots' : table(snapshots.map((one) => [one.name, timeOf(one.createdAt)]))
  }
  if (orders !== undefined) {
    return orders.length === 0
      ? 'no orders'
      : table(orders.map((one) => [one.orderId, one.status, timeOf(one.createdAt)]))
  }
  if (path !== undefined) return path
  if (name !== undefined && Object.keys(answer as object).length === 2) return name
  return JSON.stringify(answer, null, 2)
}

interface Answer {
  readonly counts?: Readonly<Record<string, number>>
  readonly snapshots?: readonly { readonly name: string; readonly createdAt: number }[]
  readonly orders?: readonly { readonly orderId: string; readonly status: string; readonly createdAt: number }[]
  readonly name?: string
  readonly path?: string
}

function timeOf(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return lines.map((line) => line.trimEnd()).join('\n')
}
