// @ts-check

/**
 * Where the facts of a method stand, relative to facts/.
 * @param {{ name: string, group: string }} method
 * @example methodPath({ name: '/auth/token/create', group: 'system' }) // 'methods/system/auth_token_create.json'
 */
export function methodPath({ name, group }) {
  return `methods/${group}/${name.replace(/^\//, '').replaceAll('/', '_')}.json`
}
