import { literal } from './literal.ts'
import type { SigningTask } from './signing-task.ts'

/** Python 3, standard library. */
export function python({ digest, path, hasBody }: SigningTask): string {
  const start = path === '' ? '' : `${literal(path, '"')} + `
  const hash = {
    md5: 'hashlib.md5((secret + text + secret).encode("utf-8"))',
    'hmac-md5': 'hmac.new(secret.encode("utf-8"), text.encode("utf-8"), hashlib.md5)',
    'hmac-sha256': 'hmac.new(secret.encode("utf-8"), text.encode("utf-8"), hashlib.sha256)',
  }[digest]
  return `import hashlib
${digest === 'md5' ? '' : 'import hmac\n'}

def sign(parameters, secret${hasBody ? ', body' : ''}):
    """parameters: all that are sent, as str, with neither sign nor files."""
    pairs = "".join(name + parameters[name] for name in sorted(parameters))  # raw values, nothing between
    text = ${start}pairs${hasBody ? ' + body' : ''}
    return ${hash}.hexdigest().upper()
`
}
