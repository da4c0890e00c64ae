import type { EndpointName, FieldFact } from '@aeop/sdk/facts'
import { envelopeName } from '@aeop/sdk/protocol'
import type { AnswerObject, Outcome } from '../operations/operation.ts'
import { writeJson } from './json-writer.ts'
import { refusalBody } from './refusal-body.ts'
import type { RequestIds } from './request-ids.ts'
import { writeXml } from './xml-writer.ts'

/** What decides the form of an answer. */
export interface AnswerForm {
  readonly endpoint: EndpointName
  readonly method: string
  readonly parameters: ReadonlyMap<string, string>
  readonly now: number
  /** Response fields from the catalogue. */
  readonly fields: readonly FieldFact[]
}

/** One answer as bytes on the wire. The HTTP status is 200, for refusals as well (top-protocol 3, iop-protocol 4). */
export interface WrittenAnswer {
  readonly contentType: string
  readonly body: string
  /** `ok` or the platform's code, for logs. */
  readonly code: string
}

/** Writes a value or a refusal in the form the request asked for: json, simplified json or xml. */
export function writeAnswer(outcome: Outcome, form: AnswerForm, ids: RequestIds): WrittenAnswer {
  if ('value' in outcome) return { code: 'ok', ...writeValue(outcome.value, form, ids) }
  const { code, fields, wrapped } = refusalBody(outcome.refusal, form.endpoint, form.now, ids)
  if (isXml(form)) return { code, contentType: XML, body: writeXml('error_response', fields, []) }
  const json = writeJson(fields, [], true)
  return { code, contentType: jsonType(form.endpoint), body: wrapped ? `{"error_response":${json}}` : json }
}

function writeValue(value: AnswerObject, form: AnswerForm, ids: RequestIds): Omit<WrittenAnswer, 'code'> {
  const { endpoint, method, now, fields } = form
  const contentType = jsonType(endpoint)
  const requestId = endpoint === 'top' ? ids.top() : ids.iop(now)
  if (endpoint === 'rest') {
    return { contentType, body: writeJson({ ...value, code: '0', request_id: requestId }, fields, true) }
  }
  if (isXml(form)) {
    return { contentType: XML, body: writeXml(envelopeName(method), { ...value, request_id: requestId }, fields) }
  }
  if (isSimplified(form)) {
    const mark = endpoint === 'sync' && value['code'] === undefined ? { code: '0' } : {}
    return { contentType, body: writeJson({ ...value, ...mark, request_id: requestId }, fields, true) }
  }
  const trace = endpoint === 'sync' ? { _trace_id_: ids.trace(now) } : {}
  const json = writeJson({ ...value, request_id: requestId, ...trace }, fields, false)
  return { contentType, body: `{"${envelopeName(method)}":${json}}` }
}

const XML = 'text/xml;charset=UTF-8'

/** `text/javascript` is what a pasted TOP exchange shows (top-protocol 3). */
function jsonType(endpoint: EndpointName): string {
  return endpoint === 'top' ? 'text/javascript;charset=UTF-8' : 'application/json;charset=UTF-8'
}

/** TOP answers in XML unless json is asked for, also where `format` is not a known one (base document; inferred). `/rest` knows json only. */
function isXml({ endpoint, parameters }: AnswerForm): boolean {
  const format = parameters.get('format')
  if (endpoint === 'rest') return false
  return endpoint === 'top' ? format !== 'json' : format === 'xml'
}

/**
 * `simplify` counts only together with `format=json`. Captures of clients that send it alone show the full form (clients C3.12); the base document ties it to json.
 */
function isSimplified({ parameters }: AnswerForm): boolean {
  return parameters.get('simplify') === 'true' && parameters.get('format') === 'json'
}
