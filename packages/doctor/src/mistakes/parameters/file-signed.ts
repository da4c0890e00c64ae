import type { SigningMistake, Variant } from '../mistake.ts'
import { addPair } from './add-pair.ts'
import { distinct } from './distinct.ts'

/** A longer content would be hashed thousands of times in a search; whoever signs files does so with any. */
const MOST_BYTES = 65_536

/** A file part signed by name, file name or content. Source: top-protocol 8.2 row 16; doc 120692. */
export const fileSigned: SigningMistake = {
  name: 'file-signed',
  slot: 'pairs',
  variants(scene) {
    const variants = scene.subject.files.flatMap(({ name, filename, content }) => {
      const texts: [what: string, text: string, rarer?: number][] = [
        ['its file name', filename],
        ['its bare name', ''],
        ['its file name behind an @', `@${filename}`],
        ['[object Object]', '[object Object]', 1],
        ['[object File]', '[object File]', 1],
        ['[object Blob]', '[object Blob]', 1],
      ]
      if (content.length <= MOST_BYTES) {
        const bytes = Array.from(content, (byte) => String.fromCodePoint(byte)).join('')
        texts.push(
          ['its content', new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)],
          ['its content as Latin-1', bytes, 1],
          ['its content as base64', btoa(bytes), 1],
        )
      }
      return texts.map(([what, text, rarer = 0]): Variant => ({
        what: `in which the file \`${name}\` was signed by ${what}`,
        parameter: name,
        rarer,
        change: addPair(name, text),
      }))
    })
    return distinct(scene, variants)
  },
}
