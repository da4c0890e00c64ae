import type { Check } from './check.ts'
import { dirtOf } from './dirt-of.ts'

/** The app key with something around it. */
export const appKeyUnclean: Check = {
  name: 'app-key-unclean',
  *look({ subject: { parameters } }) {
    const sent = parameters.get('app_key') ?? ''
    const dirt = dirtOf(sent)
    if (dirt === undefined) return
    const clean = sent.replaceAll(/["'\s]/g, '')
    yield {
      certainty: 'certain',
      what: `The app key carries ${dirt}.`,
      parameter: 'app_key',
      // Somebody may have put the secret there, which nobody knows here to be one.
      sent: `${sent.length} characters`,
      expected: `${clean.length} characters`,
    }
  },
}
