import { businessRecord } from '@aeop/sdk/protocol'
import type { Finding } from '../report/report.ts'
import type { ReadResponse } from './read-response.ts'
import { actors, localFinding } from './refusal-finding.ts'

/**
 * What the table of business codes says of a refusal within a successful answer.
 *
 * Source: facts/business-outcomes.json.
 *
 * @example
 * businessFinding('aliexpress.ds.freight.query', { code: '501' }).retry // 'after-change'
 */
export function businessFinding(method: string, business: NonNullable<ReadResponse['business']>): Finding {
  const { code, message } = business
  const fact = businessRecord(method, {
    ...(code === '' ? {} : { code }),
    ...(message === undefined ? {} : { message }),
  })
  const said = [code, message].filter((part) => part !== undefined && part !== '').join(': ')
  const general: Finding = {
    ...localFinding('business-refusal'),
    what: `The service behind the platform says ${said === '' ? 'no, without a reason' : said}`,
  }
  if (fact === undefined) return general
  return {
    ...general,
    certainty: 'certain',
    title: fact.meaning.replace(/\.$/, ''),
    mend: fact.remedy,
    actor: actors[fact.fault],
    retry: fact.retry,
    ...(fact.console === undefined ? {} : { console: fact.console }),
    source: fact.source,
  }
}
