import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'

/** A method that only the other platform has. */
export const methodOfAnotherPlatform: Check = {
  name: 'method-of-another-platform',
  *look(scene) {
    const { subject, method } = scene
    if (method === undefined || method.protocol === 'both' || method.protocol === subject.protocol) return
    yield {
      certainty: refusedWith(scene, 'invalid-method') ? 'certain' : 'possible',
      what: `The catalogue has ${method.name} on ${method.protocol === 'top' ? 'TOP' : 'IOP'} only.`,
      parameter: 'method',
      sent: subject.apiName,
    }
  },
}
