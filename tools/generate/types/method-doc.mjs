// @ts-check

import { sentence } from './doc-comment.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */

/** @type {Record<string, string>} */
const SERVED = { top: 'Served on TOP', iop: 'Served on IOP (`/rest`)', both: 'Served on TOP and IOP (`/sync`)' }
const SESSION = new Map([
  [true, 'needs a session'],
  [false, 'needs no session'],
  [null, 'whether it needs a session is not known'],
])
/** @type {Record<string, string>} */
const STATUS = {
  current: 'in the reference of 2026',
  'iop-2023': 'last seen in the SDK of 2023',
  'iop-2024': 'last seen in a program of 2024',
  legacy: 'seen in the old TOP portal only',
}
/** @type {Record<string, string[]>} */
const DETAIL = {
  full: [],
  request: ['What it answers is not known.'],
  name: ['Neither its parameters nor its answer are known.'],
}

/** What is said of one method above its types, line by line. @param {Fact} method @returns {string[]} */
export function methodDoc({ summary, protocol, session, status, gone, detail, paramTypes }) {
  const more = [
    `${SERVED[protocol]}; ${SESSION.get(session)}; ${STATUS[status]}.`,
    ...(gone === undefined ? [] : [`The reference lists it no longer since ${gone}.`]),
    ...(DETAIL[detail] ?? []),
    ...(paramTypes === undefined ? [] : ['Of its parameters the names are known, not the types.']),
  ]
  return [sentence(summary), '', more.join(' ')]
}
