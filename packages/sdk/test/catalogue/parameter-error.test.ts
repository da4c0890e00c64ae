import { describe, expect, it } from 'vitest'
import { AeopError, ArgumentError, ParameterError, type ParameterFinding } from '../../src/errors/index.ts'

const missing: ParameterFinding = {
  kind: 'missing',
  path: 'out_ref',
  problem: 'it is required',
  remedy: 'Give it a value',
}
const wrong: ParameterFinding = {
  kind: 'enumeration',
  path: 'items[0].send_type',
  problem: '"most" is none of its values',
  remedy: 'Give one of all, part',
}

describe('ParameterError', () => {
  it('with one finding reads like any other argument', () => {
    const error = new ParameterError('aeop.test', [missing])
    expect(error).toBeInstanceOf(ArgumentError)
    expect(error).toMatchObject({
      name: 'ParameterError',
      method: 'aeop.test',
      code: 'invalid-argument',
      fault: 'caller',
      retry: 'after-change',
      where: 'out_ref',
      message: 'out_ref: it is required. Give it a value.',
      remedy: 'Give it a value.',
      findings: [missing],
    })
  })

  it('with several has a line for each, also where it is printed', () => {
    const error = new ParameterError('aeop.test', [missing, wrong])
    const lines =
      'out_ref: it is required. Give it a value.\nitems[0].send_type: "most" is none of its values. Give one of all, part.'
    expect(error).toBeInstanceOf(AeopError)
    expect(error).toMatchObject({ where: 'out_ref', message: lines, remedy: 'Mend each parameter as its line says.' })
    expect(error.stack).toContain(lines)
  })

  it('seen from further outside keeps its findings', () => {
    const error = new ParameterError('aeop.test', [missing, wrong]).within('requests[3].parameters')
    expect(error).toBeInstanceOf(ParameterError)
    expect(error.where).toBe('requests[3].parameters.out_ref')
    expect(error.findings).toEqual([
      { ...missing, path: 'requests[3].parameters.out_ref' },
      { ...wrong, path: 'requests[3].parameters.items[0].send_type' },
    ])
    expect(error.message).toMatch(/^requests\[3\]\.parameters\.out_ref: .*\nrequests\[3\]\.parameters\.items\[0\]/)
  })
})
