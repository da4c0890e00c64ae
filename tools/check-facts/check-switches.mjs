// @ts-check
// Protects the rule that inferred behaviour has a switch: what only an inference or an SDK speaks for names one that exists.

import { factsOf } from '../read-facts.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** What a strict gateway goes by. */
const FIRM = new Set(['documented', 'live'])

/** @param {import('../read-facts.mjs').FactsFile[]} files @returns {string[]} */
export function checkSwitches(files) {
  const { switches, reasons } = factsOf(files, 'switches.json')
  const names = switches.map((/** @type {Fact} */ { name }) => name)
  return [
    ...repeated([...names, ...reasons.map((/** @type {Fact} */ { name }) => name)]),
    ...switches.flatMap((/** @type {Fact} */ { name, default: isOn, strict }) =>
      strict && !isOn ? [`facts/switches.json /switches: ${name} is on when strict and off when not`] : [],
    ),
    ...accepted(factsOf(files, 'gateways.json'), new Set(names)),
  ]
}

/** @param {string[]} names */
function repeated(names) {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [`facts/switches.json: ${name} stands twice`] : [],
  )
}

/** @param {Fact} gateways @param {Set<string>} known */
function accepted({ endpoints }, known) {
  return endpoints.flatMap((/** @type {Fact} */ { name: endpoint, signMethods, timestampForms }) =>
    [...signMethods, ...timestampForms].flatMap((/** @type {Fact} */ { name, confidence, switch: decider }) => {
      const place = `facts/gateways.json /endpoints: ${endpoint} ${name}`
      if (decider !== undefined && !known.has(decider)) return [`${place}: there is no switch ${decider}`]
      return FIRM.has(confidence) === (decider === undefined)
        ? []
        : [`${place}: ${confidence}, so it ${decider ? 'needs no' : 'needs a'} switch`]
    }),
  )
}
