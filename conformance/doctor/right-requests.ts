import type { DoctorRequest } from '@aeop/doctor'

import type { Call, Pairs } from './corpus/call.ts'
import { calls } from './corpus/calls/index.ts'
import { type Draw, pick, sample } from './corpus/draw.ts'
import { rightProgram, signatureOf } from './corpus/program.ts'
import { onTheWire } from './corpus/wire.ts'

/** Names that no method knows; the platform signs them like any other. */
const names = 'memorandum Zone sku_attr skuAttr a1 a_1 aB param9 Überschrift 备注 _x list[0]'.split(' ')

/** Values that have broken signers. */
const values = [
  ['plain', '0', '12000033684150723', '1.50', '2019-01-01 12:00:00', 'a=b&c=d', 'a+b c', '100%', '%2B', 'C#', '@home'],
  ['äöü', 'e\u0301', '中文', '😀', '\u00A0', 'a\r\nb', 'tab\there', ' blank ', '"quoted"', '<b>&amp;</b>', "it's"],
  ['{"a":[1,"b c",{"d":null}],"e":true}', '[]', '{"id":12000033684150723}', 'https://a.b/c?d=e&f=g#h', 'true', 'False'],
].flat()

/**
 * A right request: a shape of the corpus with more parameters, in another order, sent in another way, signed as the documents say.
 *
 * Empty values, if there are any, are signed as bare names or not at all: both are in use, and what the platform does is not known (iop-protocol 3.6).
 */
export function rightRequest(draw: Draw): { readonly request: DoctorRequest; readonly secret: string } {
  const call = pick(draw, calls)
  const more: Pairs = sample(draw, names, Math.floor(draw() * 5)).map((name) => [name, pick(draw, values)])
  const empty: Pairs = sample(draw, ['empty_1', 'Empty', 'uid'], Math.floor(draw() * 3)).map((name) => [name, ''])
  const all = call.carriage === 'batch' ? call.pairs : [...call.pairs, ...more, ...empty]
  const changed: Call = { ...call, pairs: sample(draw, all, all.length), carriage: pick(draw, carriages(call)) }
  const signsEmpty = draw() < 0.5
  const signed = { ...changed, pairs: changed.pairs.filter(([, value]) => signsEmpty || value !== '') }
  const sign = signatureOf(rightProgram(signed), signed)
  return { request: onTheWire(changed, changed.pairs, sign), secret: call.secret }
}

function carriages({ carriage, file }: Call): readonly Call['carriage'][] {
  if (carriage === 'batch') return ['batch']
  return file === null ? ['query', 'form', 'split', 'multipart', 'bare'] : ['multipart']
}
