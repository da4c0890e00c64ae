/** Whether an answer says that the call was refused: `error_response` in TOP, a root `code` other than 0 in IOP; also in XML. */
export function looksRefused(answer: string): boolean {
  const text = answer.trim()
  if (/^<[^]{0,300}<?error_response/.test(text) || text.startsWith('<error_response')) return true
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return false
  }
  if (typeof root !== 'object' || root === null) return false
  if ('error_response' in root) return true
  return 'code' in root && String(root.code) !== '0' && String(root.code) !== ''
}
