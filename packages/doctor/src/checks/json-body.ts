import { isJsonObject } from '@aeop/sdk/protocol'
import type { Check } from './check.ts'
import { mandatoryNames } from './public-names.ts'

/** Parameters as JSON (M20). The Java SDK of TOP sends a raw JSON body beside a query, so that it is certain only where public parameters stand in it. */
export const jsonBody: Check = {
  name: 'json-body',
  *look({ subject }) {
    const { received, bodyKind } = subject
    const mandatory = mandatoryNames(subject)
    const labelled =
      bodyKind === 'form' ? received.find(({ name, place }) => place === 'body' && isJsonObject(name)) : undefined
    const text = labelled?.name
    if (bodyKind !== 'json' && text === undefined) return
    const outside = new Set(
      received.filter((parameter) => bodyKind !== 'json' || parameter.place !== 'body').map(({ name }) => name),
    )
    const inside = text === undefined ? [...subject.parameters.keys()] : Object.keys(JSON.parse(text) as object)
    const lost = inside.filter((name) => !outside.has(name))
    const lostPublic = lost.find((name) => mandatory.includes(name))
    if (lost.length === 0 || (lostPublic === undefined && subject.endpoint === 'top')) return
    const [parameter = 'the body'] = lostPublic === undefined ? lost : [lostPublic]
    yield {
      certainty: lostPublic === undefined ? 'possible' : 'certain',
      what:
        text === undefined
          ? `${parameter} is sent within a JSON body only.`
          : `The body is JSON, but is called a form: ${parameter} stands in it only.`,
      parameter,
    }
  },
}
