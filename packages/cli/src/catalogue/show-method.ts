import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'
import { methodDocument } from './method-document.ts'
import { methodExamples } from './method-examples.ts'
import { signatureLife } from './method-summary.ts'
import { methodText } from './method-text.ts'
import { requireEntry } from './require-entry.ts'
import { servedAt } from './served-at.ts'

/** `aeop catalogue show METHOD`. */
export async function showMethod(
  words: readonly string[],
  { io, json, all }: { readonly io: Io; readonly json: boolean; readonly all: boolean },
): Promise<void> {
  const [name] = words
  if (name === undefined || words.length > 1) {
    throw new CommandError('wrong-usage', 'show takes one API method', 'Write: aeop catalogue show METHOD')
  }
  const entry = await requireEntry(name)
  const examples = await methodExamples(entry, { all, now: Date.now() })
  if (!json) {
    io.out(methodText(entry, examples, { all, bold: (text) => io.bold(text), columns: io.columns }))
    return
  }
  const { fact } = entry
  const document = { ...methodDocument(entry), servedAt: servedAt(fact), examples, examplesHold: signatureLife(fact) }
  io.out(JSON.stringify(document, null, 2))
}
