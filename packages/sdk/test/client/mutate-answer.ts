import type { Random } from './seeded-random.ts'

/** What is put in somewhere: what parsers and JavaScript stumble over. */
const pieces = [
  '\0',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\ufffd',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&#x110000;',
  '&#55357;',
  '&a;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<?x ?>',
  '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>',
  '<__proto__>1</__proto__>',
  '"__proto__":{"a":1},',
  '"constructor":null,',
  '"code":{},',
  '"result":[],',
  '"request_id":8012345678901234567,',
  'null',
  '[]',
  '{}',
  'true',
  '-',
  '-0',
  '1e999',
  '99999999999999999999999999',
  '0.1000000000000000055',
  'NaN',
  ' '.repeat(1000),
]

type Mutation = (text: string, random: Random) => string

const mutations: readonly Mutation[] = [
  // Cut off.
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // Cut out.
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(at + random.below(40))
  },
  // One character changed in one bit.
  (text, random) => {
    const at = random.below(text.length + 1)
    const flipped = String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << random.below(16)))
    return text.slice(0, at) + flipped + text.slice(at + 1)
  },
  // Something put in.
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(pieces) + text.slice(at)
  },
  // A part twice.
  (text, random) => {
    const at = random.below(text.length + 1)
    const end = at + random.below(200)
    return text.slice(0, end) + text.slice(at)
  },
  // A value of another type.
  (text, random) => {
    const values = [...text.matchAll(/(?<=[:>])(?:"[^"]*"|[\w.-]+|\{\}|\[)/g)]
    const found = values[random.below(Math.max(1, values.length))]
    if (found === undefined) return text
    return text.slice(0, found.index) + random.pick(pieces) + text.slice(found.index + found[0].length)
  },
  // Levels upon levels.
  (text, random) => {
    const at = random.below(text.length + 1)
    const levels = random.pick([10, 900, 1100, 20_000])
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['<a>', '</a>'],
    ] as const)
    return text.slice(0, at) + open.repeat(levels) + random.pick(['', '0']) + close.repeat(levels) + text.slice(at)
  },
]

/** Changes an answer in one to four places, or not at all. */
export function mutate(body: string, random: Random): string {
  let text = body
  for (let times = random.below(5); times > 0; times--) text = random.pick(mutations)(text, random)
  return text
}
