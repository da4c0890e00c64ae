import type { Check } from './check.ts'

const SECRET_NAME = /^(app|client|api)?[_-]?secret([_-]?key)?$/i

/** The app secret over the wire, by its name or by its value. */
export const secretSent: Check = {
  name: 'secret-sent',
  *look({ subject, options }) {
    const secret = options.secret?.trim() ?? ''
    for (const [name, value] of subject.parameters) {
      const isNamed = SECRET_NAME.test(name)
      // Shorter ones are the words of examples, such as test.
      if (name === 'sign' || (!isNamed && !(secret.length >= 8 && value.includes(secret)))) continue
      yield { certainty: 'certain', what: `The parameter ${name} carries the app secret.`, parameter: name }
    }
    for (const [name, value] of subject.headers) {
      if (!SECRET_NAME.test(name) && !(secret.length >= 8 && value.includes(secret))) continue
      yield { certainty: 'certain', what: `The header ${name} carries the app secret.` }
    }
  },
}
