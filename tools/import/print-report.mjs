// @ts-check

/** @typedef {import('./plan-import.mjs').Plan} Plan */
/** @typedef {import('./describe-changes.mjs').Change} Change */

/** @param {Plan} plan @param {string[]} corrections @param {boolean} written @returns {object} the report as data, for programs */
export function reportData({ added, changed, vanished, unchanged, older }, corrections, written) {
  /** @param {import('./plan-import.mjs').Planned} planned */
  const brief = ({ path, method }) => ({ method: method['name'], file: `facts/${path}` })
  return {
    written,
    added: added.map((planned) => ({
      ...brief(planned),
      group: planned.method['group'],
      detail: planned.method['detail'],
    })),
    changed: changed.map((planned) => ({ ...brief(planned), changes: planned.changes })),
    vanished: vanished.map((planned) => ({ ...brief(planned), gone: planned.method['gone'] })),
    unchanged,
    older,
    corrections,
  }
}

/** @param {Plan} plan @param {string[]} corrections @param {boolean} written @returns {string} the report for people */
export function reportText({ added, changed, vanished, unchanged, older }, corrections, written) {
  const lines = [
    `added ${added.length}`,
    ...added.map(({ path, method }) => `  ${method['name']}  facts/${path} (known: ${method['detail']})`),
    `changed ${changed.length}`,
    ...changed.flatMap(({ path, method, changes }) => [
      `  ${method['name']}  facts/${path}`,
      ...changes.map(changeLine),
    ]),
    `vanished ${vanished.length}`,
    ...vanished.map(({ path, method }) => `  ${method['name']}  facts/${path} gone ${method['gone']}`),
    `unchanged ${unchanged}`,
    ...(older.length > 0 ? ['', 'Of these we have a better or newer source, so only gaps were filled:'] : []),
    ...older.map((name) => `  ${name}`),
    ...corrections.map((sentence) => `\nLook at facts/corrections.json: ${sentence}`),
    '',
    written
      ? 'Written. Now node tools/check-facts.mjs, node tools/generate.mjs, and read the diff.'
      : 'Nothing written; --write does it.',
  ]
  return `${lines.join('\n')}\n`
}

/** @param {Change} change */
function changeLine({ kind, at, property, from, to }) {
  if (kind === 'added') return `    + ${at}${to === undefined ? '' : `  ${to}`}`
  if (kind === 'removed') return `    - ${at}  ${from}`
  return `    ~ ${at}${property === undefined ? '' : ` ${property}`}: ${shown(from)} -> ${shown(to)}`
}

/** @param {unknown} value */
function shown(value) {
  return value === undefined ? '(none)' : typeof value === 'string' ? value : JSON.stringify(value)
}
