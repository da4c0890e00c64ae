// @ts-check
// Prints the fields of one side of a method as a TypeScript object type: one field a line, nested objects in place, so that a hover shows what is inside.

import { printScalar } from '../../print-data.mjs'
import { answerType } from './answer-type.mjs'
import { docComment } from './doc-comment.mjs'
import { fieldDoc } from './field-doc.mjs'
import { memberOf } from './member-of.mjs'
import { parameterType } from './parameter-type.mjs'

/** @typedef {import('../../read-facts.mjs').Fact} Fact */
/** @typedef {'parameters' | 'answer'} Side */

const SCALAR = { parameters: parameterType, answer: answerType }

/**
 * @param {Fact[]} fields
 * @param {Side} side
 * @param {string} self type that the fields are members of, as one of its fields writes it that holds more of the kind
 * @param {string} [indent]
 * @returns {string}
 * @example objectType([{ name: 'id', type: 'string', required: true }], 'parameters', 'Order') // '{\n  id: string\n}'
 */
export function objectType(fields, side, self, indent = '') {
  const inner = `${indent}  `
  const members = fields.map((field) => {
    const type = valueType(field, side, self, inner)
    return `${docComment(fieldDoc(field, side), inner)}${inner}${memberStart(field, side)}: ${type}\n`
  })
  return `{\n${members.join('')}${indent}}`
}

/** @param {Fact} field @param {Side} side */
function memberStart({ name, required }, side) {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : printScalar(name, 'typescript')
  if (side === 'answer') return `readonly ${key}?`
  return required === true ? key : `${key}?`
}

/** @param {Fact} field @param {Side} side @param {string} self @param {string} indent */
function valueType(field, side, self, indent) {
  const list = /^array<(.+)>$/.exec(field['type'])?.[1]
  const item = itemType(field, list ?? field['type'], side, self, indent)
  const value = list === undefined ? item : `readonly ${isPlain(item) ? item : `(${item})`}[]`
  return side === 'answer' || field['required'] === true ? value : `${value} | undefined`
}

/** @param {Fact} field @param {string} scalar @param {Side} side @param {string} self @param {string} indent */
function itemType(field, scalar, side, self, indent) {
  const { fields, recursive } = field
  if (fields !== undefined) return objectType(fields, side, memberOf(self, field), indent)
  return recursive === true ? self : SCALAR[side](field, scalar)
}

/** Whether a type can stand in front of `[]`. @param {string} type */
function isPlain(type) {
  return type.startsWith('{') || /^\w+$/.test(type)
}
