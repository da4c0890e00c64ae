import { ArgumentError, resolveGateway, type Protocol } from '@aeop/sdk'
import { gateways, type GatewayName } from '@aeop/sdk/facts'
import { argumentProblem } from '../argument-problem.ts'
import { checkGateway } from '../call/check-gateway.ts'
import { CommandError } from '../command-error.ts'
import type { Target } from './target.ts'

/** Needs neither key nor session: the platform refuses it for its missing key, which is as good an answer as any. */
const QUESTION = 'method=taobao.time.get&format=json&v=2.0'

/**
 * What to measure: the given names and URLs, else every environment that the platform documents.
 *
 * Source: base document 108974 (the TOP environments), doc 1369 (IOP).
 *
 * @param protocol Protocol of a URL that does not tell it by its path.
 * @throws {CommandError} `invalid-input` for a word that is neither a name nor a URL, and for one that comes twice.
 */
export function chooseTargets(words: readonly string[], protocol: Protocol | undefined): Target[] {
  if (words.length === 0) return documentedEnvironments().map((name) => target(name, name))
  const targets = words.map((word, index) => {
    const where = `environment ${index + 1}`
    checkGateway(word, where)
    return target(word, where, protocol)
  })
  const twice = targets.findIndex(({ url }, index) => targets.findIndex((other) => other.url === url) !== index)
  if (twice === -1) return targets
  throw new CommandError(
    'invalid-input',
    `environment ${twice + 1} is the same address as one before it`,
    'Give it once',
  )
}

/** Each address once, by its last name: `top` is another name for that of `top-china-http`. */
function documentedEnvironments(): GatewayName[] {
  const names = Object.keys(gateways) as GatewayName[]
  return [...new Map(names.map((name) => [gateways[name].url, name])).values()]
}

function target(word: string, where: string, protocol?: Protocol): Target {
  const isName = Object.hasOwn(gateways, word)
  try {
    const address = resolveGateway(word, isName ? undefined : protocol)
    const url = address.origin + address.pathOf('taobao.time.get')
    return { name: isName ? word : url, protocol: address.protocol, url: `${url}?${QUESTION}` }
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    // The SDK's own place is one of its options.
    throw new CommandError('invalid-input', `${where}: ${argumentProblem(error)}`, error.remedy, { cause: error })
  }
}
