import { mistakes, type MistakeFact } from '@aeop/doctor'
import { renderTable } from '../probe/render-table.ts'
import type { Io } from '../io.ts'

const headings: Readonly<Record<MistakeFact['kind'], string>> = {
  signature: 'In the signature, found by repeating it',
  request: 'In the request, seen without the secret',
  account: 'Outside of the code: app, account, platform',
}

/** `aeop doctor --list`: every mistake that the doctor knows, with an example. */
export function listMistakes({ io, json }: { readonly io: Io; readonly json: boolean }): void {
  const known = Object.entries(mistakes).map(([name, fact]) => Object.assign({ name }, fact))
  if (json) {
    io.out(JSON.stringify({ mistakes: known }, null, 2))
    return
  }
  const sections = (Object.keys(headings) as MistakeFact['kind'][]).map((kind) => {
    const rows = known
      .filter((fact) => fact.kind === kind)
      .toSorted((a, b) => Number(isNumbered(b)) - Number(isNumbered(a)))
      .map(({ name, ids, title, example }) => [idsOf(ids, name), title, example])
    return { kind, rows }
  })
  const shown = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ kind, rows }) =>
      [io.bold(headings[kind]), ...renderTable([['id', 'mistake', 'example'], ...rows], io.columns)].join('\n'),
    )
  io.out(shown.join('\n\n'))
}

/** The numbers of the catalogues stand first: they are what people have read. */
function isNumbered({ ids }: MistakeFact): boolean {
  return ids.iop !== undefined || ids.top !== undefined
}

function idsOf({ iop, top }: MistakeFact['ids'], name: string): string {
  return [...new Set([iop, top])].filter(Boolean).join(' ') || name
}
