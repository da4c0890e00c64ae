// @ts-check

/** Keys of scalar items where simplify is off, as seen in answers; of other scalars none is known. */
const SCALARS = new Map([
  ['array<string>', 'string'],
  ['array<integer>', 'number'],
])

/**
 * The key around the items of a list: for objects the name of their class with an underscore before each capital, as the TOP reference has it.
 * @param {string} type ours @param {unknown} written the type as the reference writes it
 * @returns {string | undefined} undefined: not known
 * @example itemName('array<json>', 'OrderMsgDto[]') // 'order_msg_dto'
 */
export function itemName(type, written) {
  if (type !== 'array<json>') return SCALARS.get(type)
  const className = /^([A-Z]\w*) ?\[\]$/.exec(String(written))?.[1]
  if (className === undefined || className === 'Object' || className === 'Json') return undefined
  return className.replace(/(?<!^)(?=[A-Z])/g, '_').toLowerCase()
}
