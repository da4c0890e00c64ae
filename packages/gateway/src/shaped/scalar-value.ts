import type { FieldFact } from '@aeop/sdk/facts'
import type { AnswerItem } from '../operations/operation.ts'
import type { Draw } from './draw.ts'
import { valueKinds, type Kind } from './value-kinds.ts'
import { scalarType } from './value-rule-of.ts'

/** Makes a value of a field's type out of its kind. */
export function scalarValue(field: FieldFact, kind: Kind | undefined): (draw: Draw) => AnswerItem {
  const { enum: values } = field
  if (values !== undefined) return ({ seed }) => values[seed % values.length] as string | number
  const type = scalarType(field.type)
  const { text, number, isId }: Kind = kind ?? {}
  switch (type) {
    case 'boolean':
      return kind?.flag ?? (({ seed }) => seed % 2 === 0)
    case 'integer':
      if (field.identifier) {
        const digits = (isId ? text : undefined) ?? valueKinds.id.text
        return (draw) => BigInt(digits(draw))
      }
      return number ?? valueKinds.small.number
    case 'number':
      return (draw) => decimal(text?.(draw)) ?? (number ?? valueKinds.small.number)(draw)
    case 'date':
      return (kind === valueKinds.time ? text : undefined) ?? valueKinds.time.text
    case 'price':
      return valueKinds.money.text
    case 'json':
      return valueKinds['json-text'].text
    case 'bytes':
      return (draw) => Buffer.from(valueKinds.word.text(draw)).toString('base64')
    default:
      return text ?? valueKinds.word.text
  }
}

/** Fields of this type are no cents and no grams, but as the text says. */
function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+\.\d+$/.test(text) ? Number(text) : undefined
}

/** A text of the request as a value of a field's type; `undefined` where it does not fit. */
export function fittingValue(field: FieldFact, text: string): AnswerItem | undefined {
  if (field.enum !== undefined) return field.enum.find((value) => String(value) === text)
  switch (scalarType(field.type)) {
    case 'string':
      return text.length <= LONGEST_ECHO ? text : undefined
    case 'boolean':
      return /^(true|false)$/.test(text) ? text === 'true' : undefined
    case 'integer':
      if (field.identifier) return /^(0|[1-9]\d{0,18})$/.test(text) ? BigInt(text) : undefined
      return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
    case 'number':
      return /^-?\d{1,12}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined
    case 'date':
      return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? text : undefined
    case 'price':
      return /^\d{1,12}\.\d\d$/.test(text) ? text : undefined
    default:
      return undefined
  }
}

/** Characters. An answer must not grow with what was sent. */
const LONGEST_ECHO = 300
