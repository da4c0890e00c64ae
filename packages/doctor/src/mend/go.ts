import { literal } from './literal.ts'
import type { SigningTask } from './signing-task.ts'

/** Go, standard library. */
export function go({ digest, path, hasBody }: SigningTask): string {
  const hash = digest === 'hmac-sha256' ? 'sha256' : 'md5'
  const imports = [...(digest === 'md5' ? [] : ['crypto/hmac']), `crypto/${hash}`, 'encoding/hex', 'sort', 'strings']
  const sum =
    digest === 'md5'
      ? '\tsum := md5.Sum([]byte(secret + text.String() + secret))\n\treturn strings.ToUpper(hex.EncodeToString(sum[:]))'
      : `\tmac := hmac.New(${hash}.New, []byte(secret))\n\tmac.Write([]byte(text.String()))\n\treturn strings.ToUpper(hex.EncodeToString(mac.Sum(nil)))`
  return `package aliexpress

import (
${imports.map((name) => `\t"${name}"`).join('\n')}
)

// Sign takes all parameters that are sent, with neither sign nor files.
func Sign(parameters map[string]string, secret string${hasBody ? ', body string' : ''}) string {
	names := make([]string, 0, len(parameters))
	for name := range parameters {
		names = append(names, name)
	}
	sort.Strings(names)
	var text strings.Builder
	text.WriteString(${literal(path, '"')})
	for _, name := range names {
		text.WriteString(name + parameters[name]) // raw values, nothing between
	}
${hasBody ? '\ttext.WriteString(body)\n' : ''}${sum}
}
`
}
