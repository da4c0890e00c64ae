import { describe, expect, it } from 'vitest'
import { findMethod } from '../../src/catalogue/index.ts'
import { decodeAnswer, type AnsweredCall, type JsonValue } from '../../src/protocol/index.ts'

const search: AnsweredCall = {
  protocol: 'iop',
  method: 'aliexpress.ds.text.search',
  fields: findMethod('aliexpress.ds.text.search')?.response ?? [],
}
const unknown: AnsweredCall = { protocol: 'iop', method: 'a.b' }
const token: AnsweredCall = {
  protocol: 'iop',
  method: '/auth/token/create',
  fields: findMethod('/auth/token/create')?.response ?? [],
}
const warehouse: AnsweredCall = { protocol: 'iop', method: '/aliexpress/warehouse/x' }
const simplified = (call: AnsweredCall): AnsweredCall => ({ ...call, simplify: true })

/** What a body is taken for: the members of a value, the code of a refusal, or nothing. */
function taken(body: JsonValue, call: AnsweredCall): string {
  const decoded = decodeAnswer(body, call)
  if (decoded === null) return 'nothing'
  return 'answer' in decoded ? `value ${Object.keys(decoded.answer).join()}` : `refusal ${decoded.refusal.code}`
}

describe('a body without an envelope', () => {
  it.each<[string, AnsweredCall, JsonValue, string]>([
    ['a simplified value', simplified(unknown), { result: { a: 1 }, request_id: '1' }, 'value result,request_id'],
    ['with the mark of success', simplified(unknown), { result: 1, code: '0' }, 'value result'],
    [
      'with the mark as a number',
      simplified(unknown),
      { result: 1, code: 0, request_id: '1' },
      'value result,request_id',
    ],
    ['without any mark', simplified(unknown), { result: 1 }, 'value result'],
    ['that nobody asked for, with a request id', unknown, { result: 1, request_id: '1' }, 'value result,request_id'],
    ['that nobody asked for, without one', unknown, { result: 1 }, 'nothing'],
    ['that nobody asked for, with an empty request id', unknown, { result: 1, request_id: '' }, 'nothing'],
    ['with code "00" of its own', simplified(search), { code: '00', data: {} }, 'value code,data'],
    ['with code "00" of an unknown method', simplified(unknown), { code: '00', data: {} }, 'value code,data'],
    ['with code 200', simplified(unknown), { code: 200, msg: 'Call succeeds', result: 1 }, 'value code,msg,result'],
    ['with code 200 and little else', unknown, { code: 200, msg: 'ok', request_id: '1' }, 'value code,msg,request_id'],
    [
      'with a code of its own beside a result',
      unknown,
      { code: 'E1', result: {}, request_id: '1' },
      'value code,result,request_id',
    ],
    [
      'with a failing code of its own',
      simplified(search),
      { code: '500', msg: 'm', request_id: '1' },
      'value code,msg,request_id',
    ],
    ['of a system call', token, { access_token: '5', code: '0', request_id: '1' }, 'value access_token,request_id'],
    ['of a system call, bare', token, { access_token: '5', expires_in: 1 }, 'value access_token,expires_in'],
    ['of a system call, with other fields only', token, { hello: 1 }, 'nothing'],
    ['of an unknown system call', warehouse, { data: 1 }, 'value data'],
  ])('is a value: %s', (_what, call, body, expected) => expect(taken(body, call)).toBe(expected))

  it.each<[string, AnsweredCall, JsonValue, string]>([
    ['of /rest', token, { type: 'ISV', code: 'InvalidCode', message: 'm', request_id: '1' }, 'refusal InvalidCode'],
    ['of /rest, without a type', token, { code: 'InvalidCode', message: 'm', request_id: '1' }, 'refusal InvalidCode'],
    ['of /rest, with data', warehouse, { code: '7', data: null, x: 1, request_id: '1' }, 'refusal 7'],
    ['of /rest, of unknown origin', token, { code: 'InvalidCode', message: 'm' }, 'nothing'],
    ['of /sync, by its type', search, { type: 'ISP', code: '15', data: {} }, 'refusal 15'],
    [
      'of /sync, by its members',
      unknown,
      { code: 'X', msg: 'm', sub_code: 's', data: null, request_id: 1 },
      'refusal X',
    ],
    ['of /sync, of unknown origin', unknown, { code: 'X', msg: 'm' }, 'nothing'],
    ['of unknown origin, although simplified', simplified(unknown), { code: 404, message: 'Not Found' }, 'nothing'],
  ])('is a refusal: %s', (_what, call, body, expected) => expect(taken(body, call)).toBe(expected))
})

describe('an envelope', () => {
  it.each<[string, AnsweredCall, JsonValue, string]>([
    ['of the method', unknown, { a_b_response: { code: '500' } }, 'value code'],
    ['although simplified was asked for', simplified(unknown), { a_b_response: { a: 1 } }, 'value a'],
    ['of another method, alone', unknown, { c_response: { a: 1 } }, 'value a'],
    ['of another method, among others', unknown, { c_response: { a: 1 }, d_response: {} }, 'nothing'],
    ['of the method in XML, alone', { ...unknown, textScalars: true }, { a_b_response: '' }, 'value '],
    ['of the method in XML, among others', { ...unknown, textScalars: true }, { a_b_response: '', x: '' }, 'nothing'],
    ['that is missing in XML', { ...unknown, textScalars: true }, { a: '1', request_id: '1' }, 'nothing'],
    ['of a refusal, although simplified', simplified(unknown), { error_response: { code: 25 } }, 'refusal 25'],
    ['of a refusal whose code is an object', unknown, { error_response: { code: {} } }, 'nothing'],
  ])('%s', (_what, call, body, expected) => expect(taken(body, call)).toBe(expected))
})
