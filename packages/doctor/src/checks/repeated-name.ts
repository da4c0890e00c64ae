import type { Check } from './check.ts'

/** A name that is sent more than once with different values (T22). Official SDKs repeat `method` with one value, which is fine. */
export const repeatedName: Check = {
  name: 'repeated-name',
  *look({ subject: { received, parameters } }) {
    const told = new Set<string>()
    for (const { name, value } of received) {
      const first = parameters.get(name) ?? ''
      if (value === first || told.has(name)) continue
      told.add(name)
      yield {
        certainty: 'possible',
        what: `${name} is sent more than once, with different values.`,
        parameter: name,
        sent: value,
        expected: first,
      }
    }
  },
}
