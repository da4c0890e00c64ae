import { literal } from './literal.ts'
import type { SigningTask } from './signing-task.ts'

/** TypeScript for Node. */
export function typescript({ digest, path, hasBody }: SigningTask): string {
  const start = path === '' ? '' : `${literal(path, "'")} + // the API path, without /rest\n    `
  const hash = {
    md5: "createHash('md5').update(secret + text + secret, 'utf8')",
    'hmac-md5': "createHmac('md5', secret).update(text, 'utf8')",
    'hmac-sha256': "createHmac('sha256', secret).update(text, 'utf8')",
  }[digest]
  return `import { ${digest === 'md5' ? 'createHash' : 'createHmac'} } from 'node:crypto'

/** parameters: all that are sent, as text, with neither sign nor files. */
function sign(parameters: Record<string, string>, secret: string${hasBody ? ', body: string' : ''}): string {
  const text =
    ${start}Object.keys(parameters)
      .sort() // by code units; never localeCompare
      .map((name) => name + parameters[name]) // raw values, nothing between
      .join('')${hasBody ? ' + body' : ''}
  return ${hash}.digest('hex').toUpperCase()
}
`
}
