// @ts-check

import { methodInOrder } from './in-order.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * What is known of a method when only its name is.
 * @param {string} name @param {string} group @param {'oapi-doc' | 'top-doc'} kind of the source that names it
 * @returns {Fact} without sources
 */
export function newMethod(name, group, kind) {
  const isPath = name.startsWith('/')
  return methodInOrder({
    $schema: '../../schema/method.schema.json',
    name,
    group,
    summary: `${inWords(name)} (made from the name)`,
    status: kind === 'oapi-doc' ? 'current' : 'legacy',
    detail: 'name',
    session: null,
    protocol: kind === 'top-doc' ? 'top' : isPath ? 'iop' : 'both',
    httpPath: isPath ? name : undefined,
    params: [],
    response: [],
    errors: [],
    sources: [],
  })
}

/**
 * The group that most of the known methods with the longest common beginning have; the category of the reference where no name is like this one.
 * Of the 720 methods, each asked against the others, 702 land in their group by name.
 * @param {string} name @param {Fact[]} known @param {Map<string, string>} categories name -> category, of the list if there is one
 * @returns {string} 'other' where nothing tells
 */
export function guessGroup(name, known, categories) {
  const parts = words(name)
  const shortest = parts[0] === 'aliexpress' ? 2 : 1
  for (let length = parts.length - 1; length >= shortest; length--) {
    const start = parts.slice(0, length).join(' ')
    const group = mostFrequent(known.filter((method) => `${words(method['name']).join(' ')} `.startsWith(`${start} `)))
    if (group !== undefined) return group
  }
  const category = categories.get(name)
  const siblings = known.filter((method) => category !== undefined && categories.get(method['name']) === category)
  return mostFrequent(siblings) ?? 'other'
}

/** @param {Fact[]} methods @returns {string | undefined} */
function mostFrequent(methods) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { group } of methods) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

/** @param {string} name */
function words(name) {
  return name.replace(/^\//, '').split(/[./]/)
}

/** @param {string} name */
function inWords(name) {
  return (
    words(name)
      .filter((word) => word !== 'aliexpress')
      .join(' ') || name
  )
}
