import { endpoints } from '@aeop/sdk/facts'
import type { Explanation, RequestRecord } from '@aeop/gateway'
import { legible } from '../legible.ts'

/** The lines that a running gateway prints of its calls. */
export interface CallLines {
  readonly take: (record: RequestRecord) => void
  /** Prints what still waits, without its reasons. */
  readonly end: () => void
}

/** Explaining takes up to a quarter of a second, so a client that is refused faster than that would have a long wait for its lines. */
const MOST_WAITING = 50

/**
 * Prints one line for each refused call, with its reason: `time verb endpoint method -> code: reason (id): mend`, with the other certain mistakes behind it. One call is explained at a time, and what arrives meanwhile
 * is answered first.
 *
 * @param log `all` prints calls that are answered as well
 */
export function createCallLines(log: 'refused' | 'all', print: (line: string) => void): CallLines {
  const waiting: RequestRecord[] = []
  let isBusy = false

  const explainNext = async (): Promise<void> => {
    const record = waiting[0]
    isBusy = record !== undefined
    if (record === undefined) return
    const explanation = await record.explain().catch(() => null)
    // `end` may have printed it meanwhile.
    if (waiting[0] === record) print(refusedLine(record, reasonOf(explanation)))
    if (waiting[0] === record) waiting.shift()
    setImmediate(() => void explainNext())
  }

  return {
    take(record) {
      if (record.outcome !== 'refused') {
        if (log === 'all' || record.fault !== null) print(legible(`${headOf(record)} -> ${endOf(record)}`))
      } else if (waiting.length >= MOST_WAITING) {
        print(refusedLine(record, 'not explained: too many at once'))
      } else {
        waiting.push(record)
        if (!isBusy) void explainNext()
      }
    },
    end() {
      for (const record of waiting.splice(0)) print(refusedLine(record, 'not explained: the gateway was stopped'))
    },
  }
}

/** A call that a fault has hit is worth a line, whatever became of it. */
function endOf({ outcome, fault }: RequestRecord): string {
  return fault === null ? outcome : `${outcome}, fault: ${fault}`
}

function refusedLine(record: RequestRecord, reason: string): string {
  const code = [record.code, record.subCode].filter((text) => text !== null).join(' ')
  return legible(`${headOf(record)} -> ${code}: ${reason}`)
}

function headOf({ time, verb, endpoint, method }: RequestRecord): string {
  return `${new Date(time).toISOString()} ${verb} ${endpoints[endpoint].path} ${method || '(no method)'}`
}

function reasonOf(explanation: Explanation | null): string {
  if (explanation === null) return 'not explained: the doctor failed'
  const { certainty, title, parameter, id, mend } = explanation.cause
  const perhaps = certainty === 'possible' ? 'perhaps: ' : ''
  const which = parameter === null || title.includes(parameter) ? '' : `: ${parameter}`
  return `${perhaps}${title.replace(/\.$/, '')}${which} (${id}): ${mend}${besides(explanation)}`
}

/** The other mistakes of the same call: with the first one mended it would be refused again. */
function besides({ cause, findings }: Explanation): string {
  const others = cause.certainty === 'certain' ? findings.filter(({ certainty }) => certainty === 'certain') : []
  const more = new Map(others.flatMap(({ id, title }) => (id === cause.id ? [] : [[id, title] as const])))
  const named = [...more].slice(0, MOST_BESIDES).map(([id, title]) => `${title.replace(/\.$/, '')} (${id})`)
  return named.length === 0 ? '' : ` Besides: ${named.join('; ')}.`
}

const MOST_BESIDES = 3
