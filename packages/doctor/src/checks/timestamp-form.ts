import { endpoints } from '@aeop/sdk/facts'
import { parseTimestamp } from '@aeop/sdk/protocol'
import type { Check } from './check.ts'
import { refusedWith } from './refused-with.ts'

interface Form {
  readonly pattern: RegExp
  readonly what: string
  /** Doors of which it is known that they refuse it; elsewhere it is a suspicion. */
  readonly refusedAt: readonly ('top' | 'sync' | 'rest')[]
}

const everywhere = ['top', 'sync', 'rest'] as const

/** Forms that people send. Seconds stand in an official sample without a digest and in one client of TOP, so that nobody knows (iop-protocol 2, top-protocol 2.3). */
const forms: readonly Form[] = [
  { pattern: /^\d{10}$/, what: 'seconds since 1970, not milliseconds', refusedAt: [] },
  { pattern: /^\d{10,13}\.\d+$/, what: 'a number with a fraction', refusedAt: everywhere },
  { pattern: /^\d{13}$/, what: 'milliseconds since 1970', refusedAt: [] },
  { pattern: /^\d{14}$/, what: 'yyyyMMddHHmmss', refusedAt: everywhere },
  { pattern: /^\d{16}$/, what: 'microseconds since 1970', refusedAt: everywhere },
  { pattern: /^\d{19}$/, what: 'nanoseconds since 1970', refusedAt: everywhere },
  { pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, what: 'yyyy-MM-dd HH:mm:ss, the form of TOP', refusedAt: ['rest'] },
  {
    pattern: /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/,
    what: 'ISO 8601 in another form than with Z and whole seconds',
    refusedAt: ['top'],
  },
  { pattern: /^\d{4}-\d\d-\d\dT[\d:.]+$/, what: 'ISO 8601 without a zone', refusedAt: ['top', 'rest'] },
  {
    pattern: /^\d{4}\/\d|^\d{1,2}[./]\d{1,2}[./]\d{4}/,
    what: 'a date as people of some country write it',
    refusedAt: everywhere,
  },
  { pattern: /GMT|^[A-Z][a-z]{2}[ ,]/, what: 'a date in words', refusedAt: everywhere },
]

/** A timestamp that the endpoint cannot read. */
export const timestampForm: Check = {
  name: 'timestamp-form',
  *look(scene) {
    const { parameters, endpoint } = scene.subject
    const sent = parameters.get('timestamp')
    if (sent === undefined || sent === '') return
    const { timestampForms } = endpoints[endpoint]
    const isRefused = refusedWith(scene, 'invalid-timestamp')
    const documented = timestampForms.filter((form) => form.switch === undefined).map(({ name }) => name)
    if (parseTimestamp(sent, documented) !== null) return
    // A form that may be taken is worth a word only where the timestamp was refused.
    const isMaybeTaken =
      parseTimestamp(
        sent,
        timestampForms.map(({ name }) => name),
      ) !== null
    if (isMaybeTaken && !isRefused) return
    const form = forms.find(({ pattern }) => pattern.test(sent))
    const isKnown = form?.refusedAt.includes(endpoint) === true && !isMaybeTaken
    yield {
      certainty: isRefused || isKnown ? 'certain' : 'possible',
      what: `The timestamp is ${form?.what ?? 'in a form that no document names'}.`,
      parameter: 'timestamp',
      sent,
      expected: endpoint === 'top' ? 'yyyy-MM-dd HH:mm:ss in GMT+8' : '13 digits of milliseconds since 1970',
    }
  },
}
