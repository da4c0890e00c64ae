import { methodHint } from '@aeop/sdk/catalogue'
import { CommandError } from '../command-error.ts'
import { loadEntry, type CatalogueEntry } from './catalogue-entry.ts'
import { nameWords } from './words.ts'

/** @throws {CommandError} `invalid-input` for a name that the catalogue does not have, with the one that was meant. */
export async function requireEntry(name: string): Promise<CatalogueEntry> {
  const entry = await loadEntry(name)
  if (entry !== undefined) return entry
  const search = `Look for it with: aeop catalogue search ${nameWords(name).join(' ')}`.trimEnd()
  throw new CommandError(
    'invalid-input',
    `the catalogue has no API method ${JSON.stringify(name)}`,
    methodHint(name) ?? search,
  )
}
