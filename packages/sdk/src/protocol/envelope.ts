/**
 * Name of the member that wraps a successful answer: the method with dots as underscores, plus `_response`. A leading `taobao.`
 * falls away, capitals stay.
 *
 * Source: top-protocol 3.1; catalogue 5 (`..._searchV2_response`).
 *
 * @example
 * envelopeName('aliexpress.solution.order.get') // 'aliexpress_solution_order_get_response'
 * envelopeName('taobao.time.get') // 'time_get_response'
 */
export function envelopeName(method: string): string {
  return `${method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`
}

/**
 * Whether a method is a system call of IOP: its name is a path (doc 1388).
 *
 * @example
 * isPathMethod('aliexpress/message/list') // true: the official SDK has ten paths without their first slash
 */
export function isPathMethod(method: string): boolean {
  return method.includes('/')
}

/** A path method as it stands behind `/rest` and in front of the string to sign. */
export function apiPath(method: string): string {
  return method.startsWith('/') ? method : `/${method}`
}
