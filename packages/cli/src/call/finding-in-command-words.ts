import type { FieldFact, FieldType, MethodFact, ParameterFinding } from '@aeop/sdk/catalogue'

/**
 * A finding of the check with the remedy as `aeop call` takes it: parameters are words `name=value`, files go by `--file`, and the check is switched off by
 * `--no-check`.
 */
export function findingInCommandWords(finding: ParameterFinding, fact: MethodFact | undefined): ParameterFinding {
  const { kind, path, remedy } = finding
  const field = fact?.params.find(({ name }) => name === path)
  const isOfForm = kind === 'missing' || kind === 'type' || (kind === 'form' && /json|array/.test(field?.type ?? ''))
  if (field !== undefined && isOfForm) return { ...finding, remedy: howToWrite(field) }
  return { ...finding, remedy: remedy.replace('{ check: false }', '--no-check') }
}

function howToWrite({ name, type }: FieldFact): string {
  return type === 'bytes' ? `Send a file with --file ${name}=PATH` : `Write ${name}=${valueForms[type] ?? "'[...]'"}`
}

/** The value of a word `name=value`, by type; lists have no form of their own and are JSON. */
const valueForms: Readonly<Partial<Record<FieldType, string>>> = {
  string: 'TEXT',
  integer: 'DIGITS',
  number: 'NUMBER',
  price: 'AMOUNT, such as 12.50',
  boolean: 'true or false',
  date: "'yyyy-MM-dd HH:mm:ss'",
  json: "'{...}'",
}
