/**
 * The name of an element for a member of an answer: the member's own, with each character other than ASCII letters, digits, `_`, `-` and `.` as `_xHHHH_`.
 *
 * Fields of the catalogue need none of it. Member names of maps can be anything; what the platform does with them is not known. Source: ISO 9075-14, 9.1,
 * which .NET follows as well.
 *
 * @example
 * xmlName('order_id') // 'order_id'
 * xmlName('14:200#red') // '_x0031_4_x003A_200_x0023_red'
 */
export function xmlName(member: string): string {
  if (PLAIN.test(member) && !member.includes('_x')) return member
  return member === '' ? '_x_' : member.replace(TO_ESCAPE, escapeCharacter)
}

const PLAIN = /^[A-Za-z_][\w.-]*$/

/** A character that no name has, one that no name begins with, and an underscore that would read as an escape. */
const TO_ESCAPE = /[^\w.-]|^[\d.-]|_(?=x[\dA-F]{4,6}_)/gu

function escapeCharacter(character: string): string {
  const codePoint = character.codePointAt(0) as number
  return `_x${codePoint.toString(16).toUpperCase().padStart(4, '0')}_`
}
