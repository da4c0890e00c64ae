import type { FieldType } from '../method-fact.ts'
import { report, type CheckContext } from './check-context.ts'
import { shownValue } from './shown-value.ts'

/**
 * A file is the value of a `byte[]` parameter, and nothing else is.
 *
 * Source: top-protocol 2.2; a text under the name of a file is signed as text (client-traps D-23).
 */
export function checkFile(context: CheckContext, type: FieldType, value: unknown, isFile: boolean): void {
  if (type === 'bytes' && isFile) return
  if (isFile) report(context, 'type', 'it takes no file', 'Give text or a value of its type')
  else {
    const problem = `it takes a file, and ${typeof value === 'string' ? 'text' : shownValue(context, value)} is none`
    report(context, 'type', problem, 'Give a Uint8Array, a Blob, file(bytes) or fileFromPath(path)')
  }
}
