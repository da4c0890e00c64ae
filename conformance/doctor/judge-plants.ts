import { diagnose } from '@aeop/doctor'
import type { Planted } from './corpus/plant.ts'
import type { Judged } from './corpus-page.ts'
import { certainIds, judge } from './judge.ts'

/** Shows each request to the doctor. */
export function judgePlants(plants: readonly Planted[]): readonly Judged[] {
  return plants.map((planted) => {
    const report = diagnose(planted.request, { secret: planted.secret })
    const made = planted.slips.map(({ kind, form }) => `${kind} (${form})`).join(' + ')
    const said = certainIds(report).join(', ') || report.verdict
    return {
      kinds: planted.kinds,
      outcome: judge(planted, report),
      note: `${planted.shape}: ${made}: ${planted.ids.join(', ')} taken for ${said}`,
    }
  })
}
