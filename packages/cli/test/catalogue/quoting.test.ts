import { spawnSync } from 'node:child_process'
import { runInThisContext } from 'node:vm'
import { findMethod } from '@aeop/sdk/catalogue'
import { expect, it } from 'vitest'
import { printLiteral } from '../../src/catalogue/print-literal.ts'
import { requestExamples } from '../../src/catalogue/request-examples.ts'

const awkward = `it's "so", $HOME \`id\` \\n & 100 %\nover`

it('values of the curl line reach the program as they are, through sh', async () => {
  const fact = findMethod('aliexpress.ds.text.search')
  if (fact === undefined) throw new Error('the catalogue has lost the method')
  const { curl } = await requestExamples(fact, { values: { keyWord: awkward }, files: {} }, 0)
  const { stdout } = spawnSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${curl}`], { encoding: 'utf8' })
  const words = stdout.split('\0')
  expect(words[0]).toBe('http://127.0.0.1:4100/sync')
  expect(words).toContain(`keyWord=${awkward}`)
})

it.each([[awkward], ['say "hi"'], ["it's"], [`'"`], ['\\'], ['\\"'], ['']])(
  '%j as a literal is the same text',
  (text) => {
    const value = { [text]: [text, 1, true], nested: { 'a-b': text } }
    expect(runInThisContext(`(${printLiteral(value)})`)).toEqual(value)
  },
)
