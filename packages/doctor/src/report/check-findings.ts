import type { Check, CheckScene, Observation } from '../checks/check.ts'
import { mistakes, type MistakeName } from '../generated/mistakes.ts'
import type { Mask } from '../mask/create-mask.ts'
import { isSensitive } from '../mask/sensitive-names.ts'
import type { Finding } from './report.ts'
import { factsOf } from './signature-findings.ts'

/** What the checks see in a request and its answer, as findings. */
export function checkFindings(checks: readonly Check[], scene: CheckScene, mask: Mask, isRight: boolean): Finding[] {
  return checks
    .filter(({ name }) => !(isRight && mistakes[name].kind === 'signature'))
    .flatMap((check) => [...check.look(scene)].map((seen) => findingOf(check.name, seen, scene, mask)))
}

function findingOf(name: MistakeName, seen: Observation, { subject }: CheckScene, mask: Mask): Finding {
  const { certainty, what, parameter, sent, expected, mend } = seen
  const hide = (text: string | undefined): string | null => {
    if (text === undefined) return null
    return parameter !== undefined && isSensitive(parameter) ? `<${parameter}>` : mask(text)
  }
  return {
    ...factsOf(name, subject.protocol),
    certainty,
    what: mask(what),
    parameter: parameter === undefined ? null : mask(parameter),
    signed: hide(sent),
    expected: hide(expected),
    ...(mend === undefined ? {} : { mend: mask(mend) }),
  }
}
