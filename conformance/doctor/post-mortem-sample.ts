import * as crypto from 'node:crypto'

/**
 * The sample code of the second base document ("The request signature does not conform to platform standards", a post-mortem), as printed but for the types that
 * a compiler asks for. It is wrong, which is the point; do not mend it.
 */
export function generateSignature(params: Record<string, string | null | undefined>, appSecret: string): string {
  const sortedKeys = Object.keys(params).sort()
  let signString = appSecret
  sortedKeys.forEach((key) => {
    if (params[key] !== undefined && params[key] !== null) {
      signString += key + params[key]
    }
  })
  signString += appSecret
  return crypto.createHmac('sha256', appSecret).update(signString, 'utf8').digest('hex').toUpperCase()
}
