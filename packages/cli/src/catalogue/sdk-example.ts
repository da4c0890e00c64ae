import type { MethodFact } from '@aeop/sdk/catalogue'
import { isPathMethod } from '@aeop/sdk/protocol'
import { embeddedApp } from '../embedded-app.ts'
import { Expression, printLiteral, type Literal } from './print-literal.ts'
import type { SampleParameters } from './sample-parameters.ts'

/** A program that makes one call with the SDK, against a gateway on this machine. */
export function sdkExample(fact: MethodFact, { values, files }: SampleParameters): string {
  const { appKey, appSecret, session, gateway } = embeddedApp
  const sendsSession = fact.session !== false
  const isPath = isPathMethod(fact.name)
  const options = {
    appKey,
    appSecret,
    ...(sendsSession && !isPath ? { session } : {}),
    gateway,
    ...(fact.protocol === 'top' ? { protocol: 'top' } : {}),
  }
  const uploads = Object.entries(files).map(([name, path]) => [name, fileExpression(path)] as const)
  const parameters: Literal = { ...values, ...Object.fromEntries(uploads) }
  // A system call is sent without the client's session, so one that needs it names it.
  const callOptions = sendsSession && isPath ? { session } : undefined
  const isEmpty = Object.keys(parameters).length === 0
  const args = [
    printLiteral(fact.name),
    ...(isEmpty && callOptions === undefined ? [] : [printLiteral(parameters)]),
    ...(callOptions === undefined ? [] : [`{ session: ${printLiteral(session)} }`]),
  ]
  return `import { createClient${uploads.length > 0 ? ', fileFromPath' : ''} } from '@aeop/sdk'

const client = createClient(${printLiteral(options)})
const answer = await client.call(${args.join(', ')})
console.log(answer)
await client.close()
`
}

function fileExpression(path: string): Expression {
  return new Expression(`fileFromPath(${printLiteral(path)})`)
}
