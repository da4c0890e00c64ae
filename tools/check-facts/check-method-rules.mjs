// @ts-check
// What a schema cannot say of the rules about methods: that each method is decided once, and that no exception is idle.

import { applyCorrections } from '../catalogue/apply-corrections.mjs'
import { accessRules } from '../catalogue/derive-access.mjs'
import { covers } from '../catalogue/derive-app-categories.mjs'
import { factsOf } from '../read-facts.mjs'
import { checkPaging } from './check-paging.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @param {import('../read-facts.mjs').FactsFile[]} files @returns {string[]} */
export function checkMethodRules(files) {
  const imported = files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => data)
  const methods = applyCorrections(imported, factsOf(files, 'corrections.json')['corrections'])
  return [
    ...access(methods, factsOf(files, 'access.json')),
    ...checkPaging(methods, factsOf(files, 'paging.json')),
    ...names(methods, factsOf(files, 'method-names.json')),
    ...appCategories(methods, factsOf(files, 'app-categories.json')),
  ]
}

/** @param {Fact[]} methods @param {Fact} facts */
function access(methods, facts) {
  const place = 'facts/access.json'
  const exceptions = new Map(facts['exceptions'].map((/** @type {Fact} */ one) => [one['method'], one]))
  const known = new Set(methods.map(({ name }) => name))
  return [
    ...repeated(
      `${place} /exceptions`,
      facts['exceptions'].map((/** @type {Fact} */ { method }) => method),
    ),
    ...[...exceptions.keys()].flatMap((name) =>
      known.has(name) ? [] : [`${place} /exceptions: there is no method ${name}`],
    ),
    ...methods.flatMap(({ name }) => {
      const rules = accessRules(name, facts)
      const exception = exceptions.get(name)
      if (rules.length > 1) return [`${place} /rules: ${name} is decided by ${rules.length} rules`]
      const [rule] = rules
      if (rule === undefined) return exception ? [] : [`${place}: nothing decides ${name}`]
      const idle = exception?.access === rule['access'] && exception?.repeatable === rule['repeatable']
      return idle ? [`${place} /exceptions: ${name} is what the rule says; take the exception away`] : []
    }),
  ]
}

/** @param {Fact[]} methods @param {Fact} facts */
function names(methods, { renamed, wrong }) {
  const place = 'facts/method-names.json'
  const known = new Set(methods.map(({ name }) => name))
  const successors = new Map(renamed.map((/** @type {Fact} */ { from, to }) => [from, to]))
  const mentioned = [
    ...renamed.flatMap((/** @type {Fact} */ { from, to }) => [from, to]),
    ...wrong.flatMap((/** @type {Fact} */ { right }) => right),
  ]
  return [
    ...repeated(
      `${place} /renamed`,
      renamed.map((/** @type {Fact} */ { from }) => from),
    ),
    ...repeated(
      `${place} /wrong`,
      wrong.map((/** @type {Fact} */ { name }) => name),
    ),
    ...mentioned.flatMap((name) => (known.has(name) ? [] : [`${place}: there is no method ${name}`])),
    ...wrong.flatMap((/** @type {Fact} */ { name }) =>
      known.has(name) ? [`${place} /wrong: ${name} is a method`] : [],
    ),
    ...[...successors.keys()].flatMap((name) =>
      comesBack(name, successors) ? [`${place} /renamed: ${name} succeeds itself`] : [],
    ),
  ]
}

/** @param {string} name @param {Map<string, string>} successors */
function comesBack(name, successors) {
  const seen = new Set([name])
  for (let next = successors.get(name); next !== undefined; next = successors.get(next)) {
    if (next === name) return true
    if (seen.has(next)) return false
    seen.add(next)
  }
  return false
}

/** @param {Fact[]} methods @param {Fact} facts */
function appCategories(methods, { categories, rules }) {
  const place = 'facts/app-categories.json'
  const known = new Set(categories.map((/** @type {Fact} */ { name }) => name))
  return [
    ...repeated(
      `${place} /categories`,
      categories.map((/** @type {Fact} */ { name }) => name),
    ),
    ...rules.flatMap((/** @type {Fact} */ rule, /** @type {number} */ index) => [
      ...rule['categories'].flatMap((/** @type {string} */ name) =>
        known.has(name) ? [] : [`${place} /rules/${index}: there is no category ${name}`],
      ),
      ...(methods.some((method) => covers(rule, method)) ? [] : [`${place} /rules/${index}: it covers no method`]),
    ]),
    ...methods.flatMap((method) => {
      const count = rules.filter((/** @type {Fact} */ rule) => covers(rule, method)).length
      return count > 1 ? [`${place} /rules: ${method['name']} is decided by ${count} rules`] : []
    }),
  ]
}

/** @param {string} place @param {string[]} keys */
function repeated(place, keys) {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [`${place}: ${key} stands twice`] : []))
}
