import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'
import { appKeyOfCode } from './token-kinds.ts'

/** A code that names another app key. The documents' own example does, so that it is certain only with a refused code. */
export const codeOfAnotherApp: Check = {
  name: 'code-of-another-app',
  *look(scene) {
    const { parameters } = scene.subject
    const appKey = parameters.get('app_key')
    const inCode = appKeyOfCode(parameters.get('code') ?? '')
    if (inCode === undefined || appKey === undefined || inCode === appKey) return
    yield {
      certainty: refusedWith(scene, 'invalid-authorization-code') ? 'certain' : 'possible',
      what: `The code was given to the application ${inCode}, and the request is sent by ${appKey}.`,
      parameter: 'app_key',
      sent: appKey,
      expected: inCode,
    }
  },
}
