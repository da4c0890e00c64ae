import { methodHint } from '@aeop/sdk/catalogue'
import type { Io } from '../io.ts'

/** A name that the catalogue does not have is sent all the same: the platform may have it by now. */
export function noteUnknownMethod(method: string, io: Io): void {
  const hint = methodHint(method)
  const meant = hint === undefined ? '' : `. ${hint}`
  io.note(`note: the catalogue has no ${JSON.stringify(method)}, so nothing is checked${meant}`)
}
