import type { EndpointName, FieldFact, SwitchName } from '@aeop/sdk/facts'
import { envelopeName, fieldsByName } from '@aeop/sdk/protocol'
import type { AnswerObject, Outcome } from '../operations/operation.ts'
import { writeJson, writeMembers } from './json-writer.ts'
import { refusalBody } from './refusal-body.ts'
import type { RequestIds } from './request-ids.ts'
import { xmlName } from './xml-name.ts'
import { writeXml } from './xml-writer.ts'

/** What decides the form of an answer. */
export interface AnswerForm {
  readonly endpoint: EndpointName
  readonly method: string
  readonly parameters: ReadonlyMap<string, string>
  readonly now: number
  /** Response fields from the catalogue. */
  readonly fields: readonly FieldFact[]
  /** Whether an inferred behaviour is on. */
  readonly takes: (name: SwitchName) => boolean
}

/** One answer as bytes on the wire. The HTTP status is 200, for refusals as well (top-protocol 3, iop-protocol 4). */
export interface WrittenAnswer {
  readonly contentType: string
  readonly body: string
  /** The `request_id` in it. */
  readonly requestId: string
  /** What it says of a refusal. */
  readonly refused?: { readonly code: string; readonly subCode: string | null }
}

/** Writes a value or a refusal in the form the request asked for: json, simplified json or xml. */
export function writeAnswer(outcome: Outcome, form: AnswerForm, ids: RequestIds): WrittenAnswer {
  const isXmlForm = isXml(form)
  const contentType = isXmlForm ? XML : jsonType(form.endpoint)
  if ('value' in outcome) return { contentType, ...(isXmlForm ? valueXml : valueJson)(outcome.value, form, ids) }
  const { fields, wrapped, requestId, ...refused } = refusalBody(outcome.refusal, form.endpoint, form.now, ids)
  const said = { contentType, requestId, refused }
  if (isXmlForm) return { ...said, body: writeXml('error_response', fields, []) }
  const json = inDialect(form.endpoint, writeJson(fields, [], true))
  return { ...said, body: wrapped ? `{"error_response":${json}}` : json }
}

type WrittenValue = Pick<WrittenAnswer, 'body' | 'requestId'>

function valueXml(value: AnswerObject, { endpoint, method, now, fields }: AnswerForm, ids: RequestIds): WrittenValue {
  const requestId = endpoint === 'top' ? ids.top() : ids.iop(now)
  return { requestId, body: writeXml(xmlName(envelopeName(method)), { ...value, request_id: requestId }, fields) }
}

function valueJson(value: AnswerObject, form: AnswerForm, ids: RequestIds): WrittenValue {
  const { endpoint, now, fields } = form
  const simplify = endpoint === 'rest' || isSimplified(form)
  const members = writeMembers(value, fields, simplify)
  const known = members === '' ? '' : `${members},`
  // Flat answers of IOP say that they are no refusal, unless the method has a `code` of its own (iop-protocol 4.3 and 4.4).
  const mark = simplify && endpoint !== 'top' && !fieldsByName(fields).has('code') ? '"code":"0",' : ''
  const trace = endpoint === 'sync' && !simplify ? `,"_trace_id_":"${ids.trace(now)}"` : ''
  const requestId = endpoint === 'top' ? ids.top() : ids.iop(now)
  const json = `{${known}${mark}"request_id":"${requestId}"${trace}}`
  return { requestId, body: inDialect(endpoint, simplify ? json : `{"${envelope(form.method)}":${json}}`) }
}

/** TOP writes slashes as `\/` (top-protocol 3.1). JSON has them within texts only. */
function inDialect(endpoint: EndpointName, json: string): string {
  return endpoint === 'top' ? json.replaceAll('/', '\\/') : json
}

/** Methods with an answer are few, so their names can be kept. */
const envelopes = new Map<string, string>()

function envelope(method: string): string {
  let name = envelopes.get(method)
  if (name === undefined) {
    name = envelopeName(method)
    envelopes.set(method, name)
  }
  return name
}

const XML = 'text/xml;charset=UTF-8'

/** `text/javascript` is what a pasted TOP exchange shows (top-protocol 3). */
function jsonType(endpoint: EndpointName): string {
  return endpoint === 'top' ? 'text/javascript;charset=UTF-8' : 'application/json;charset=UTF-8'
}

/** TOP answers in XML unless json is asked for, also where `format` is not a known one (base document; inferred). `/rest` knows json only. */
function isXml({ endpoint, parameters, takes }: AnswerForm): boolean {
  const format = parameters.get('format')
  if (endpoint === 'rest') return false
  return endpoint === 'top' ? format !== 'json' : format === 'xml' && takes('xml-on-sync')
}

/**
 * `simplify` counts together with `format=json`. Captures of clients that send it alone show the full form (clients C3.12); the base document ties it to json.
 */
function isSimplified({ endpoint, parameters, takes }: AnswerForm): boolean {
  if (parameters.get('simplify') !== 'true') return false
  const format = parameters.get('format')
  return format === 'json' || (endpoint === 'sync' && !format && takes('simplify-without-format'))
}
