import type { SigningMistake } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'

/** Names that the secret gets when it is put among the parameters. */
const names = [
  'app_secret',
  'secret',
  'appSecret',
  'client_secret',
  'secret_key',
  'app_secret_key',
  'appsecret',
  'secretKey',
]

/** The secret signed as a parameter that is not sent. Source: iop-protocol 9.2 M12; W16. */
export const secretAsParameter: SigningMistake = {
  name: 'secret-as-parameter',
  slot: 'pairs',
  variants: (scene) =>
    distinct(
      scene,
      names
        .filter((name) => !scene.right.pairs.some(([sent]) => sent === name))
        .map((name, index) => ({
          what: `in which the secret was signed as a parameter \`${name}\``,
          parameter: name,
          // The first four stand in public snippets.
          rarer: index < 4 ? 0 : 1,
          change: addPair(name, scene.secret),
        })),
    ),
}
