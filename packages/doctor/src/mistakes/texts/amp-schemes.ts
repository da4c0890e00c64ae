import { endpoints } from '@aeop/sdk/facts'
import { asIs } from '../../signature/render.ts'
import type { Algorithm, Recipe } from '../../signature/recipe.ts'
import type { Scene } from '../mistake.ts'
import { strictEncode } from './percent-encoding.ts'
import { queryJoining, type Scheme } from './scheme.ts'

/** Alibaba Cloud RPC and OAuth 1: verb, path and query, percent-encoded and joined by `&`; the key is the secret and an `&`. */
function ampRecipe(recipe: Recipe, verb: string, target: string, algorithm: Algorithm): Recipe {
  return {
    ...recipe,
    front: `${verb}&${strictEncode(target)}&`,
    back: '',
    // The query is encoded once more as a whole, which its joints show.
    name: encodeTwice,
    value: encodeTwice,
    joining: { ...queryJoining, equals: '%3D', between: '%26' },
    whole: asIs,
    frame: 'none',
    key: `${recipe.key}&`,
    algorithm,
    isSwapped: false,
  }
}

function encodeTwice(text: string): string {
  return strictEncode(strictEncode(text))
}

const verbs = ['GET', 'POST']

/** Source: iop-protocol 9.2 M18; W5 of the user pains; RFC 5849 for OAuth 1. */
export const ampSchemes: readonly Scheme[] = (['hmac-sha1', 'hmac-sha256'] as const).flatMap((algorithm, index) =>
  verbs.flatMap((verb): Scheme[] => [
    {
      what: `the rule of Alibaba Cloud RPC, ${verb}&%2F&...`,
      rarer: index,
      apply: (recipe) => ampRecipe(recipe, verb, '/', algorithm),
    },
    {
      what: `the rule of Alibaba Cloud RPC with the path, ${verb}&...`,
      rarer: index + 2,
      apply: (recipe, { subject }) => ampRecipe(recipe, verb, subject.apiName, algorithm),
    },
    {
      what: `the rule of OAuth 1, ${verb} with the address`,
      rarer: index + 1,
      apply: (recipe, scene) => ampRecipe(recipe, verb, addressOf(scene), algorithm),
    },
  ]),
)

function addressOf({ subject: { url = '', endpoint, isPathCall, apiName } }: Scene): string {
  const [address = ''] = url.split(/[?#]/)
  if (/^https?:/i.test(address)) return address
  const path = endpoints[endpoint].path + (isPathCall ? apiName : '')
  return `https://${endpoint === 'top' ? 'eco.taobao.com' : 'api-sg.aliexpress.com'}${path}`
}
