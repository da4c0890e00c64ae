import { groupOf, methodHint, misnomers } from '@aeop/sdk/catalogue'
import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'

/** A name that the catalogue lacks. The catalogue may lack it itself, so that it is certain only where the platform refuses it and the right one is known. */
export const methodUnknown: Check = {
  name: 'method-unknown',
  *look(scene) {
    const { isPathCall } = scene.subject
    // A name at the wrong endpoint is another check's matter.
    const apiName = scene.subject.apiName.replace(/^(\/rest(?=\/)|\/(?=\w+\.))/, '')
    if (apiName === '' || groupOf(apiName) !== undefined) return
    const hint = methodHint(apiName)
    const isRefused = refusedWith(scene, 'invalid-method')
    // Of the thousands of methods of Taobao the catalogue has those alone that serve AliExpress.
    if (!isRefused && (hint === undefined || apiName.startsWith('taobao.'))) return
    yield {
      certainty: isRefused && (misnomers.has(apiName) || hint !== undefined) ? 'certain' : 'possible',
      what: `The catalogue has no ${apiName}.`,
      ...(isPathCall ? {} : { parameter: 'method' }),
      sent: apiName,
      ...(hint === undefined ? {} : { mend: hint.endsWith('?') ? hint : `${hint}.` }),
    }
  },
}
