import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'

/** `uuid` at a token call: the documents contradict themselves, so that it is certain only with a refused code. */
export const uuidSent: Check = {
  name: 'uuid-sent',
  *look(scene) {
    const { parameters, apiName } = scene.subject
    if (!apiName.startsWith('/auth/token/') || (parameters.get('uuid') ?? '') === '') return
    yield {
      certainty: refusedWith(scene, 'invalid-authorization-code') ? 'certain' : 'possible',
      what: 'The token call has the parameter uuid.',
      parameter: 'uuid',
    }
  },
}
