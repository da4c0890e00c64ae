import type { Check } from './check.ts'
import { explainedNames } from './explained-names.ts'
import { isForeign } from './gateway-hosts.ts'
import { isIopAtTop } from './iop-at-top.ts'
import { mandatoryNames } from './public-names.ts'
import { refusedWith } from './refused-with.ts'

/**
 * A public parameter that every call needs and this one lacks.
 *
 * Of parameters without a URL it is certain only where no more than one is absent: a list of which more is missing was no whole request to begin with; and not
 * where a body could not be read. An absent `sign_method` is certain nowhere on TOP, whose older signing had none (base document 108974).
 */
export const parameterMissing: Check = {
  name: 'parameter-missing',
  *look(scene) {
    const { subject } = scene
    const { parameters, url, oddities, endpoint } = subject
    if (isForeign(subject)) return
    const missing = mandatoryNames(subject).filter((name) => (parameters.get(name) ?? '') === '')
    const isRead = !oddities.some(({ kind }) => kind === 'unreadable-json' || kind === 'unreadable-multipart')
    const isWhole = isRead && (url !== undefined || missing.length <= 1)
    // What another platform wants is missing because the call was made for this one.
    if (isIopAtTop(subject) && refusedWith(scene, 'invalid-app-key')) return
    const explained = explainedNames(subject)
    for (const name of missing) {
      if (explained.has(name)) continue
      yield {
        certainty: isWhole && !(endpoint === 'top' && name === 'sign_method') ? 'certain' : 'possible',
        what: parameters.has(name)
          ? `The public parameter ${name} is sent without a value.`
          : `The public parameter ${name} is not in the request.`,
        parameter: name,
      }
    }
  },
}
