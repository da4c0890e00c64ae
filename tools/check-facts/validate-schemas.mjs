// @ts-check

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseJson } from '../read-facts.mjs'

/**
 * Every way in which a facts file departs from its schema.
 * @param {string} root
 * @param {import('../read-facts.mjs').FactsFile[]} files
 * @returns {string[]} `facts/FILE /json/path: what is wrong`
 */
export function validateSchemas(root, files) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    formats: { regex: isRegularExpression },
  })
  for (const name of readdirSync(join(root, 'facts/schema'))) {
    ajv.addSchema(parseJson(`schema/${name}`, readFileSync(join(root, 'facts/schema', name), 'utf8')))
  }
  return files.flatMap(({ path, schema, data }) => {
    const validate = ajv.getSchema(schema.slice('schema/'.length))
    if (!validate) return [`facts/${path}: there is no facts/${schema}`]
    if (validate(data)) return []
    return (validate.errors ?? []).map(
      (error) => `facts/${path} ${error.instancePath || '/'}: ${error.message}${detailOf(error)}`,
    )
  })
}

/** @param {import('ajv').ErrorObject} error */
function detailOf({ keyword, params, data }) {
  if (keyword === 'additionalProperties') return ` (${params['additionalProperty']})`
  if (keyword === 'enum') return ` (${params['allowedValues'].join(', ')}), not ${JSON.stringify(data)}`
  return ''
}

/** @param {string} text */
function isRegularExpression(text) {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
