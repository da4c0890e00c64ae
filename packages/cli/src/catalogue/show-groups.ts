import { methodNames } from '@aeop/sdk/catalogue'
import type { Io } from '../io.ts'
import { renderTable } from '../probe/render-table.ts'
import { countGroups } from './count-groups.ts'

/** `aeop catalogue` alone: the groups, and how many methods each has. */
export function showGroups({ io, json }: { readonly io: Io; readonly json: boolean }): void {
  const groups = Object.entries(countGroups()).map(([name, methods]) => ({ name, methods }))
  if (json) {
    io.out(JSON.stringify({ methods: methodNames.length, groups }, null, 2))
    return
  }
  const rows = groups.map(({ name, methods }) => [name, String(methods)])
  io.out(renderTable([['group', 'methods'], ...rows, ['all', String(methodNames.length)]]).join('\n'))
  io.note('aeop catalogue search --group ds lists a group, search WORDS finds a method, show METHOD tells all of it')
}
