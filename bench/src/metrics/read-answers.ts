import assert from 'node:assert/strict'
import { interpretAnswer } from '@aeop/sdk'
import sax from 'sax'
import { compare } from '../measure/compare.ts'
import { timeReads } from '../measure/time-reads.ts'
import { largeAnswerCall, recordLargeAnswers, SKUS } from '../workload/large-answers.ts'
import { oursToBaseline, type Metric } from './metric.ts'

/** The parser's time, and a third of it for everything else. */
const AIM = 1.3

const FULL = { rounds: 15, roundMs: 200, warmUpMs: 1000 }

/** Time to interpret a JSON answer of 100 KB, in relation to `JSON.parse` of the same text. */
export const readJsonVsJsonParse: Metric = {
  name: 'read_json_100kb_vs_json_parse',
  ours: 'interpretAnswer of 100 KB of JSON without large integers',
  baseline: 'JSON.parse of the same text',
  unit: 'x',
  figures: 'µs per answer',
  better: 'lower',
  aim: AIM,
  full: FULL,
  measure: async (effort) => {
    const bodies = await recordLargeAnswers('json')
    await checkReading(bodies)
    return compare({ baseline: timeReads(bodies, parseJson), ours: timeReads(bodies, read) }, oursToBaseline, effort)
  },
}

/** Time to interpret the same answers in XML, in relation to the parser by itself, which makes events and no tree. */
export const readXmlVsParser: Metric = {
  name: 'read_xml_vs_parser',
  ours: 'interpretAnswer of the same answers in XML',
  baseline: 'sax alone, strict, without listeners',
  unit: 'x',
  figures: 'µs per answer',
  better: 'lower',
  aim: AIM,
  full: FULL,
  measure: async (effort) => {
    const bodies = await recordLargeAnswers('xml')
    await checkReading(bodies)
    const parseXml = (body: string): unknown => sax.parser(true, { position: false }).write(body).close()
    return compare({ baseline: timeReads(bodies, parseXml), ours: timeReads(bodies, read) }, oursToBaseline, effort)
  },
}

function parseJson(body: string): unknown {
  return JSON.parse(body)
}

function read(body: string): unknown {
  return interpretAnswer({ status: 200, contentType: '', body }, largeAnswerCall)
}

/** All SKUs must have been read, whatever the format. */
async function checkReading(bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    assert(body.length > 90_000, `an answer of ${body.length} characters is no large one`)
    const { result } = (await read(body)) as { result: { ae_item_sku_info_dtos: readonly unknown[] } }
    assert.equal(result.ae_item_sku_info_dtos.length, SKUS)
  }
}
