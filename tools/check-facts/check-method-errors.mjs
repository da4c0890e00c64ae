// @ts-check
// Errors and sample answers of single methods against the catalogue: nothing is about a method that does not exist, and each error that the catalogue or the
// table of business codes names has a form on the wire.

import { factsOf } from '../read-facts.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @param {import('../read-facts.mjs').FactsFile[]} files @returns {string[]} */
export function checkMethodErrors(files) {
  const { errors } = factsOf(files, 'method-errors.json')
  const { codes } = factsOf(files, 'business-outcomes.json')
  const { platformErrors } = factsOf(files, 'errors.json')
  const methods = files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => data)
  const names = methods.map(({ name }) => name)
  const iop = new Set(platformErrors.filter((/** @type {Fact} */ it) => it.protocol === 'iop' && it.emit).map(codeOf))
  const has = (/** @type {string} */ method, /** @type {string} */ code) =>
    errors.some((/** @type {Fact} */ it) => it.codes.includes(code) && it.methods.some(fits(method)))
  return [
    ...errors.flatMap((/** @type {Fact} */ record, /** @type {number} */ index) =>
      record.methods
        .filter((/** @type {string} */ pattern) => !names.some((name) => fits(name)(pattern)))
        .map((/** @type {string} */ pattern) => `${place(index)}/methods: no method is ${pattern}`),
    ),
    ...errors.flatMap((/** @type {Fact} */ { refusal }, /** @type {number} */ index) =>
      refusal === undefined || iop.has(refusal.code)
        ? []
        : [`${place(index)}/refusal: IOP does not say ${refusal.code}`],
    ),
    ...methods.flatMap(({ name, errors: own }) =>
      own
        .filter((/** @type {Fact} */ { code }) => !has(name, code))
        .map(codeOf)
        .map(formless(name)),
    ),
    ...codes.flatMap((/** @type {Fact} */ record) =>
      record.methods.flatMap((/** @type {string} */ name) =>
        record.codes.filter((/** @type {string} */ code) => !has(name, code)).map(formless(name)),
      ),
    ),
    ...files.filter(({ path }) => path.startsWith('samples/')).flatMap((file) => strangeSample(file, names)),
  ]
}

/** @param {number} index */
function place(index) {
  return `facts/method-errors.json /errors/${index}`
}

/** @param {string} method @returns {(code: string) => string} */
function formless(method) {
  return (code) => `facts/method-errors.json: nothing says how ${method} answers ${code}`
}

/** @param {Fact} record */
function codeOf({ code }) {
  return code
}

/** Whether a pattern stands for the method. A pattern stands for itself. @param {string} method @returns {(pattern: string) => boolean} */
function fits(method) {
  return (pattern) => pattern === method || (pattern.endsWith('*') && method.startsWith(pattern.slice(0, -1)))
}

/** @param {import('../read-facts.mjs').FactsFile} file @param {string[]} names */
function strangeSample({ path, data }, names) {
  const expected = `samples/${data['method'].replace(/^\//, '').replaceAll('/', '_')}.json`
  return [
    ...(names.includes(data['method']) ? [] : [`facts/${path} /method: no method is ${data['method']}`]),
    ...(path === expected ? [] : [`facts/${path} /method: ${data['method']} belongs in facts/${expected}`]),
  ]
}
