import { findMethod, loadGuide, methodNames, type MethodFact, type MethodGuide } from '@aeop/sdk/catalogue'

/** A method with what is said of it. */
export interface CatalogueEntry {
  readonly fact: MethodFact
  readonly guide: MethodGuide
}

/** One method, or `undefined` where the catalogue has none of this name. */
export async function loadEntry(name: string): Promise<CatalogueEntry | undefined> {
  const fact = findMethod(name)
  const guide = await loadGuide(name)
  return fact && guide && { fact, guide }
}

/** The whole catalogue, by name. */
export async function loadEntries(): Promise<CatalogueEntry[]> {
  const entries = await Promise.all(methodNames.map(loadEntry))
  return entries.filter((entry) => entry !== undefined)
}
