import assert from 'node:assert/strict'
import { compare, type Effort } from '../measure/compare.ts'
import { startReader } from '../processes/start-reader.ts'
import { type AnswerFormat, recordLargeAnswers, SKUS } from '../workload/large-answers.ts'
import { readers, type ReaderName } from '../workload/readers.ts'
import { oursToBaseline, type Metric } from './metric.ts'

/** The parser's time, and a third of it for everything else. */
const AIM = 1.3

/** Time to interpret a JSON answer of 100 KB, in relation to `JSON.parse` of the same text. */
export const readJsonVsJsonParse: Metric = {
  ...readMetric('json', 'JSON.parse'),
  name: 'read_json_100kb_vs_json_parse',
  ours: 'interpretAnswer of 100 KB of JSON without large integers',
  baseline: 'JSON.parse of the same text',
}

/** Time to interpret the same answers in XML, in relation to the parser by itself, which makes events and no tree. */
export const readXmlVsParser: Metric = {
  ...readMetric('xml', 'sax'),
  name: 'read_xml_vs_parser',
  ours: 'interpretAnswer of the same answers in XML',
  baseline: 'sax alone, strict, without listeners',
}

function readMetric(format: AnswerFormat, parser: ReaderName) {
  return {
    unit: 'x',
    figures: 'µs per answer',
    better: 'lower',
    aim: AIM,
    full: { rounds: 15, roundMs: 200, warmUpMs: 1000 },
    measure: async (effort: Effort) => {
      await checkReading(await recordLargeAnswers(format))
      const baseline = startReader(format, parser)
      const ours = startReader(format, 'interpretAnswer')
      try {
        return await compare({ baseline: baseline.side, ours: ours.side }, oursToBaseline, effort)
      } finally {
        await Promise.all([baseline.stop(), ours.stop()])
      }
    },
  } as const
}

/** All SKUs must have been read, whatever the format. */
async function checkReading(bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    assert(body.length > 90_000, `an answer of ${body.length} characters is no large one`)
    const { result } = (await readers.interpretAnswer(body)) as {
      result: { ae_item_sku_info_dtos: readonly unknown[] }
    }
    assert.equal(result.ae_item_sku_info_dtos.length, SKUS)
  }
}
