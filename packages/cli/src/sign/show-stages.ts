import type { SignatureStages } from '@aeop/sdk/sign'
import { visible } from '../visible.ts'

const reasons: Readonly<Record<SignatureStages['leftOut'][number]['reason'], string>> = {
  sign: 'it never signs itself',
  blank: 'a blank value is neither signed nor sent',
  file: 'files are not signed',
}

/**
 * The stages of a signature for a person, each under its heading.
 *
 * @param bold Marks a heading.
 */
export function showStages(stages: SignatureStages, bold: (heading: string) => string): string {
  const width = Math.max(0, ...stages.parameters.map(([name]) => visible(name).length))
  const parameters = stages.parameters.map(([name, value]) => `${visible(name).padEnd(width)}  ${visible(value)}`)
  const leftOut = stages.leftOut.map(({ name, reason }) => `${visible(name)}: ${reasons[reason]}`)
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ['Parameters, in signing order', parameters],
    ['Left out', leftOut],
    ['Canonical string: names and values, nothing between', [visible(stages.canonicalString)]],
    ['Digest input, as UTF-8', [visible(stages.digestInput)]],
    ['Algorithm', [stages.algorithm]],
    ['Signature, upper-case hex', [stages.signature]],
  ]
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [bold(heading), ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
}
