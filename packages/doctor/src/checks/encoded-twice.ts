import type { Check } from './check.ts'
import { publicNames } from './public-names.ts'

/** A value that is percent-encoded text after decoding. A URL in a value is left alone: it may be encoded for its own sake. */
export const encodedTwice: Check = {
  name: 'encoded-twice',
  *look({ subject: { parameters, endpoint } }) {
    const known = publicNames(endpoint)
    for (const [name, value] of parameters) {
      if (
        !/%(20|2B|2C|2F|3A|3D|7B|22|5B|E[0-9A-F]%)/i.test(value) ||
        /^https?:\/\//i.test(value) ||
        /[\s&]/.test(value)
      )
        continue
      const decoded = decode(value)
      if (decoded === undefined) continue
      yield {
        // A public parameter has no use for such text: a timestamp of TOP encoded twice, a method with %2F.
        certainty: known.includes(name) ? 'certain' : 'possible',
        what: `The value of ${name} is still percent-encoded after decoding.`,
        parameter: name,
        sent: value,
        expected: decoded,
      }
    }
  },
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
