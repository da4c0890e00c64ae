import type { Check } from './check.ts'
import { publicNames } from './public-names.ts'

/** Texts of values that were not set, and of templates that were not filled in. */
const UNSET = /^(undefined|null|None|NaN|nil|NULL|\[object Object\]|\[object Promise\]|Optional\.empty|System\.\S+)$/
const TEMPLATE =
  /^(\{\{.*\}\}|\$\{.*\}|\{[a-z_ ]+\}|<[a-z_ -]+>|%[a-z_]+%|\[?your[ _-].*|x{4,}|\*{4,}|change[ _-]?me|todo)$/i
/** No text that anybody means. */
const NEVER_MEANT = /^(\[object \w+\]|\{\{\s*\w+\s*\}\}|\$\{\w+\})$/

/** A value that was never filled in. In free text of business parameters such words may be meant. */
export const placeholder: Check = {
  name: 'placeholder',
  *look({ subject: { parameters, endpoint } }) {
    const own = new Set([...publicNames(endpoint), 'code', 'refresh_token', 'access_token'])
    for (const [name, value] of parameters) {
      const isUnset = UNSET.test(value)
      // The text of a signature has a check of its own.
      if (name === 'sign' || (!isUnset && !TEMPLATE.test(value))) continue
      yield {
        certainty: own.has(name) || NEVER_MEANT.test(value) ? 'certain' : 'possible',
        what: isUnset ? `The value of ${name} was not set.` : `The value of ${name} is a placeholder.`,
        parameter: name,
        sent: value,
      }
    }
  },
}
