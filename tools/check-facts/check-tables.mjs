// @ts-check
// What a schema cannot say of the tables: what must be unique, and what must exist elsewhere.

import { methodPath } from '../catalogue/method-path.mjs'
import { factsOf } from '../read-facts.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @param {import('../read-facts.mjs').FactsFile[]} files @returns {string[]} */
export function checkTables(files) {
  const { platformErrors, subCodes, localErrors } = factsOf(files, 'errors.json')
  const { rules, codes } = factsOf(files, 'business-outcomes.json')
  const { environments, endpoints } = factsOf(files, 'gateways.json')
  const { publicParameters } = factsOf(files, 'public-parameters.json')
  const { messages } = factsOf(files, 'messages.json')
  const callbacks = messages.filter((/** @type {Fact} */ { type }) => type !== undefined)
  const vectorFiles = files.filter(({ path }) => path.startsWith('vectors/'))
  const vectors = vectorFiles.flatMap(({ data }) => data.vectors)
  const perDoor = publicParameters.flatMap((/** @type {Fact} */ { name, endpoints: doors }) =>
    doors.map((/** @type {string} */ door) => ({ key: `${door} ${name}` })),
  )
  return [
    ...repeated('errors.json', '/platformErrors', platformErrors, (error) => `${error.protocol} ${error.code}`),
    ...repeated('errors.json', '/subCodes', subCodes, (sub) => `${sub.protocol} ${sub.match}`),
    ...repeated('errors.json', '/localErrors', localErrors, ({ code }) => code),
    ...repeated('business-outcomes.json', '/rules', perMethod(rules, 'mark'), ({ key }) => key),
    ...repeated('business-outcomes.json', '/codes', perMethod(codes, 'codes'), ({ key }) => key),
    ...primaries(platformErrors),
    ...repeated('gateways.json', '/environments', environments, ({ name }) => name),
    ...repeated('gateways.json', '/endpoints', endpoints, ({ name }) => name),
    ...defaults(environments),
    ...repeated('public-parameters.json', '/publicParameters', perDoor, ({ key }) => key),
    ...unknownErrors(
      publicParameters,
      new Set(platformErrors.map((/** @type {Fact} */ e) => `${e.protocol} ${e.name}`)),
    ),
    ...repeated('messages.json', '/messages', messages, ({ topic }) => topic),
    ...repeated('messages.json', '/messages (of callbacks)', callbacks, ({ type }) => String(type)),
    ...repeated('vectors', '/vectors', vectors, ({ name }) => name),
    ...files.filter(({ path }) => path.startsWith('methods/')).flatMap(misnamed),
  ]
}

/** @param {string} file @param {string} path @param {Fact[]} records @param {(record: Fact) => string} keyOf */
function repeated(file, path, records, keyOf) {
  const keys = records.map(keyOf)
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [`facts/${file} ${path}/${index}: ${key} stands twice`] : [],
  )
}

/** One key for each method and value of a record. @param {Fact[]} records @param {string} name */
function perMethod(records, name) {
  return records.flatMap((record) =>
    record.methods.flatMap((/** @type {string} */ method) =>
      [record[name]].flat().map((/** @type {string} */ value) => ({ key: `${method} ${value}` })),
    ),
  )
}

/** @param {Fact[]} errors */
function primaries(errors) {
  const groups = new Map(errors.map((error) => [`${error.protocol} ${error.name}`, 0]))
  for (const { protocol, name, primary } of errors) {
    const key = `${protocol} ${name}`
    groups.set(key, (groups.get(key) ?? 0) + (primary ? 1 : 0))
  }
  return [...groups].flatMap(([key, count]) =>
    count === 1 ? [] : [`facts/errors.json /platformErrors: ${key} has ${count} primary codes, not one`],
  )
}

/** @param {Fact[]} environments */
function defaults(environments) {
  return ['top', 'iop'].flatMap((protocol) => {
    const count = environments.filter((record) => record.protocol === protocol && record.isDefault).length
    return count === 1 ? [] : [`facts/gateways.json /environments: ${protocol} has ${count} defaults, not one`]
  })
}

/** @param {Fact[]} parameters @param {Set<string>} known */
function unknownErrors(parameters, known) {
  return parameters.flatMap(({ protocol, errors }, index) =>
    Object.entries(errors).flatMap(([when, name]) =>
      known.has(`${protocol} ${name}`)
        ? []
        : [`facts/public-parameters.json /publicParameters/${index}/errors/${when}: ${protocol} has no error ${name}`],
    ),
  )
}

/** @param {import('../read-facts.mjs').FactsFile} file */
function misnamed({ path, data }) {
  const expected = methodPath(/** @type {any} */ (data))
  return path === expected ? [] : [`facts/${path} /name: ${data.name} belongs in facts/${expected}`]
}
