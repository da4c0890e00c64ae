import { checkParameters } from '@aeop/sdk/catalogue'
import type { Check } from './check.ts'
import { publicNames } from './public-names.ts'
import { refusedWith } from './refused-with.ts'

/** Business parameters that the API requires (W17). What the catalogue calls required may be optional, so that only the platform's word makes it certain. */
export const businessParameterMissing: Check = {
  name: 'business-parameter-missing',
  *look(scene) {
    const { subject, method, response } = scene
    if (method === undefined || subject.isBatch) return
    const known = new Set(publicNames(subject.endpoint))
    const given = [...subject.parameters].filter(
      ([name]) => !known.has(name) || method.params.some((field) => field.name === name),
    )
    const files = subject.files.map(({ name }) => [name, 'file'] as const)
    const found = checkParameters(method, Object.fromEntries([...given, ...files]), {
      protocol: subject.protocol,
      unknownNames: false,
    })
    const said = refusedWith(scene, 'missing-parameter')
      ? (response?.refusal?.message ?? '') + (response?.refusal?.subMessage ?? '')
      : ''
    for (const { kind, path } of found) {
      if (kind !== 'missing') continue
      yield {
        certainty: new RegExp(`(^|\\W)${path.replaceAll(/[^\w]/g, '\\$&')}($|\\W)`).test(said) ? 'certain' : 'possible',
        what: `${method.name} requires ${path}, and the request does not have it.`,
        parameter: path,
      }
    }
  },
}
