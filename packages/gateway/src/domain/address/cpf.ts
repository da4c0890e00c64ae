/**
 * Whether a text is a Brazilian tax number (CPF): eleven digits, with or without `.` and `-` in their places, not all alike, the last two being the check
 * digits. Each is eleven less the weighted sum of the digits before it modulo eleven (weights from 2 upwards, from the right), and 0 where that is above nine.
 *
 * @example isCpf('111.444.777-35') // true
 */
export function isCpf(text: string): boolean {
  if (!/^(\d{11}|\d{3}\.\d{3}\.\d{3}-\d{2})$/.test(text)) return false
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number)
  if (digits.every((digit) => digit === digits[0])) return false
  return checkDigit(digits.slice(0, 9)) === digits[9] && checkDigit(digits.slice(0, 10)) === digits[10]
}

function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, index) => total + digit * (digits.length + 1 - index), 0)
  const rest = 11 - (sum % 11)
  return rest > 9 ? 0 : rest
}
