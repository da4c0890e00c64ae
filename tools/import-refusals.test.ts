import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { NOVEMBER, importSaved, root, run, save, saved, tools, touched, useSandbox } from './import/sandbox.ts'
import { NEW_METHOD, referenceExample, referenceList, referenceTable, topDocument } from './import/saved-samples.ts'

useSandbox()

describe('one wrong file', () => {
  const withOutput = (output: unknown) => referenceExample({ ...NEW_METHOD, output: output as [] })
  const deep = (levels: number): object[] => [{ name: 'x', type: 4, fields: levels === 0 ? [] : deep(levels - 1) }]
  it.each([
    ['no JSON', '{"data":', '/: no JSON: '],
    ['no object', '[]', '/: must be a JSON object'],
    ['another shape', { data: { list: [] } }, '/: neither getApi.json nor getApiCategoryMixed.json'],
    ['a refusal of the platform', { success: false, data: null }, '/success: the platform refused'],
    ['no method', { success: true, data: { apiList: [] } }, '/data/apiList: holds no method'],
    ['no tables', { data: { apiList: [{ path: 'aliexpress.a.b' }] } }, '/data/apiList/0: has no table of fields'],
    [
      'an unknown code',
      withOutput([{ name: 'x', type: 5 }]),
      '/output/0/paramType: unknown type "5"; add it to tools/',
    ],
    ['an unknown word', withOutput([{ name: 'x', type: 'Map' }]), 'unknown type "Map"'],
    [
      'an unknown TOP type',
      topDocument({ name: 'a.b', input: [{ name: 'x', type: 'map' }] }),
      '/requestParams/0/type: un',
    ],
    [
      'a field twice',
      withOutput([NEW_METHOD.output?.[0], NEW_METHOD.output?.[0]]),
      '/output/1: the field result stands twice',
    ],
    ['a field without name', withOutput([{ name: ' ', type: 1 }]), '/output/0/paramName: a field must have a name'],
    ['a field with a dot', withOutput([{ name: 'a.b', type: 1 }]), '/output/0/paramName: a field must have a name'],
    [
      'fields below text',
      withOutput([{ name: 'x', type: 1, fields: NEW_METHOD.output }]),
      'x is string and has fields of its own',
    ],
    ['a bottomless tree', withOutput(deep(50)), 'nested deeper than 40 levels'],
    [
      'a limit that is none',
      topDocument({ name: 'a.b', input: [{ name: 'x', type: 'X[]', maxListSize: 'many' }] }),
      'whole',
    ],
    [
      'a flag that is none',
      referenceTable({ ...NEW_METHOD, input: [{ name: 'x', type: 'String', required: 'yes' as never }] }),
      'true or',
    ],
    [
      'a name with ../',
      referenceExample({ ...NEW_METHOD, name: '../../../etc/passwd' }),
      'is no name of an API method',
    ],
    [
      'a name of one word',
      referenceExample({ ...NEW_METHOD, name: 'default' }),
      '/data/apiList/0/path: "default" is no name of an API method',
    ],
    [
      'a name of dots',
      referenceExample({ ...NEW_METHOD, name: 'aliexpress..ds' }),
      '/data/apiList/0/path: "aliexpress..ds" is no',
    ],
    [
      'a name with odd characters',
      topDocument({ name: 'aliexpress.ds.get\u0000' }),
      '/name: "aliexpress.ds.get\\u0000" is no',
    ],
    ['a list of nothing', referenceList({ Empty: [] }), '/data: lists no method'],
    [
      'a method in two files',
      referenceExample(NEW_METHOD),
      `aliexpress.ds.parcel.list stands in ${join(saved, 'a-good.json')} too`,
    ],
  ])('refuses everything: %s', (_what, content, reason) => {
    save('a-good.json', referenceExample(NEW_METHOD))
    save('b-wrong.json', content)
    const { status, stdout, stderr } = importSaved(...NOVEMBER, '--source', 'top-doc-2026', '--write')
    expect(stderr).toContain(join(saved, 'b-wrong.json'))
    expect(stderr).toContain(reason)
    expect(stderr).toContain('refused: nothing was changed')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(touched()).toEqual([])
  })

  it('names each of them', () => {
    save('a.json', '{')
    save('b.json', '{')
    expect(importSaved().stderr.match(/no JSON/g)).toHaveLength(2)
  })

  it('is one that is not UTF-8', () => {
    const text = JSON.stringify(referenceExample(NEW_METHOD)).replace('a text of theirs', 'caf\u00e9')
    writeFileSync(join(saved, 'latin1.json'), text, 'latin1')
    writeFileSync(join(saved, 'utf16.json'), `\uFEFF${text}`, 'utf16le')
    const { status, stderr } = importSaved(...NOVEMBER)
    expect(stderr.match(/(latin1|utf16)\.json \/: no UTF-8 text/g)).toHaveLength(2)
    expect(status).toBe(1)
  })

  it('is a link that leads to no file', () => {
    save('new.json', referenceExample(NEW_METHOD))
    symlinkSync('.', join(saved, 'round'))
    symlinkSync('nowhere', join(saved, 'broken'))
    const { status, stderr } = importSaved(...NOVEMBER)
    expect(stderr).toContain(`${join(saved, 'round')} /: neither a file nor a folder`)
    expect(stderr).toContain(`${join(saved, 'broken')} /: neither a file nor a folder`)
    expect(status).toBe(1)
  })

  it('is two methods whose files would be one', () => {
    save('a.json', referenceExample({ ...NEW_METHOD, name: '/parcel/list/all' }))
    save('b.json', referenceExample({ ...NEW_METHOD, name: 'parcel_List/all' }))
    expect(importSaved(...NOVEMBER, '--write').stderr).toContain('would hold both /parcel/list/all and parcel_List/all')
    expect(touched()).toEqual([])
  })
})

describe('writing', () => {
  it('leaves everything as it was where one file cannot be written', () => {
    const first = join(root, 'facts/corrections.json')
    const files = [first, join(first, 'below-a-file.json')].map((path) => ({ path, text: 'new' }))
    const module = JSON.stringify(pathToFileURL(join(tools, 'import/write-files.mjs')).href)
    const script = `(await import(${module})).writeFiles(${JSON.stringify(files)})`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/ENOTDIR|EEXIST/) as string })
    expect(touched()).toEqual([])
  })
})

describe('the command line', () => {
  it.each([
    [['--write'], 'bears no date'],
    [['--source', 'oapi-doc-2026-13'], '--source oapi-doc-2026-13: must be'],
    [['--what'], "Unknown option '--what'"],
    [[...NOVEMBER, '--source', 'oapi-doc-2026-12'], '--source oapi-doc-2026-12: oapi-doc-2026-11 is of the same kind'],
  ])('%j is answered with what is missing', (args, reason) => {
    save('new.json', referenceExample(NEW_METHOD))
    const { status, stderr } = importSaved(...args)
    expect(stderr).toContain(reason)
    expect(status).toBe(1)
    expect(touched()).toEqual([])
  })

  it('asks for the folder, and for something in it', () => {
    expect(run('import-methods.mjs')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Usage: node tools/') as string,
    })
    expect(importSaved()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('holds no saved document') as string,
    })
    expect(run('import-methods.mjs', '--from', join(root, 'nowhere'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/nowhere: cannot be read as a folder \(ENOENT\)\n$/) as string,
    })
  })
})
