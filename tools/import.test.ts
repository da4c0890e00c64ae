import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  NOVEMBER,
  importSaved,
  methodCount,
  pristine,
  readTree,
  root,
  run,
  save,
  saved,
  touched,
  useSandbox,
} from './import/sandbox.ts'
import { NEW_METHOD, referenceExample, referenceList, referenceTable, topDocument } from './import/saved-samples.ts'

useSandbox()

/** Lines that a file has lost and gained. */
function lineDiff(path: string): { lost: string[]; gained: string[] } {
  const before = `${pristine.get(path)}`.split('\n').map((line) => line.trim())
  const after = readFileSync(join(root, 'facts', path), 'utf8')
    .split('\n')
    .map((line) => line.trim())
  return {
    lost: before.filter((line) => !after.includes(line)),
    gained: after.filter((line) => !before.includes(line)),
  }
}

interface Field {
  name: string
  fields?: Field[]
}
function readMethod(path: string) {
  const text = readFileSync(join(root, 'facts/methods', path), 'utf8')
  return JSON.parse(text) as Record<string, unknown> & { params: Field[]; response: Field[]; sources: string[] }
}

const FULFILL = {
  name: 'aliexpress.solution.order.fulfill',
  input: [
    { name: 'service_name', type: 'String', required: true },
    { name: 'tracking_website', type: 'String', required: false },
    { name: 'out_ref', type: 'String', required: true },
    { name: 'send_type', type: 'String', required: true },
    { name: 'description', type: 'String', required: false },
    { name: 'logistics_no', type: 'String', required: true },
  ],
}
const FULFILL_FILE = 'methods/solution/aliexpress.solution.order.fulfill.json'
const SUCCESS_BY_CODE = [{ name: 'result', type: 4, fields: [{ name: 'result_success', type: 3 }] }]
const SUCCESS_BY_CLASS = [
  { name: 'result', type: 'BaseResult', fields: [{ name: 'result_success', type: 'Boolean', required: true }] },
]
const NEW_FILE = 'ds/aliexpress.ds.parcel.list.json'
const STANDS = {
  $schema: '../../schema/method.schema.json',
  name: 'aliexpress.ds.parcel.list',
  group: 'ds',
  summary: 'ds parcel list (made from the name)',
  status: 'current',
  detail: 'full',
  session: true,
  sessionFrom: 'doc',
  protocol: 'both',
  params: [
    {
      name: 'query',
      type: 'json',
      required: true,
      fields: [
        { name: 'order_ids', type: 'array<integer>', required: true },
        { name: 'language', type: 'string', required: false },
      ],
    },
  ],
  response: [
    {
      name: 'result',
      type: 'json',
      fields: [
        { name: 'parcels', type: 'array<json>', list: true, fields: [{ name: 'parcel_id', type: 'integer' }] },
        { name: 'tags', type: 'array<string>', list: true, itemName: 'string' },
        { name: 'total', type: 'integer' },
      ],
    },
  ],
  errors: [{ code: 'PARCEL_NOT_FOUND', message: 'parcel not found (made from the code)' }],
  sources: ['oapi-doc-2026-11'],
}

describe('a method that nobody knew', () => {
  it.each([
    ['as an example', referenceExample(NEW_METHOD)],
    ['as tables', referenceTable(NEW_METHOD)],
  ])('is added, %s, and asks the maintainer for nothing but its error code', (_spelling, document) => {
    save('deep/in/anything.txt', document)
    const { status, stdout, stderr } = importSaved(...NOVEMBER, '--write')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('added 1\n  aliexpress.ds.parcel.list  facts/methods/ds/aliexpress.ds.parcel.list.json')
    expect(touched()).toEqual([`methods/${NEW_FILE}`])
    expect(readMethod(NEW_FILE)).toEqual(STANDS)
    // How the method answers with its new code is for a person to say.
    expect(run('check-facts.mjs').stderr).toMatch(/^facts\/method-errors\.json: .*PARCEL_NOT_FOUND\n$/)
  })

  it('comes from the TOP reference with its class names and limits', () => {
    save('parcel.json', {
      success: true,
      data: topDocument({
        name: 'aliexpress.solution.parcel.list',
        input: [
          { name: 'ids', type: 'Number []', required: true, maxListSize: 20 },
          { name: 'note', type: 'String', maxLength: 512 },
          { name: 'picture', type: 'byte[]' },
          { name: 'since', type: 'Date' },
          { name: 'fields', type: 'Field List', maxListSize: '' },
        ],
        output: [
          { name: 'parcels', type: 'ParcelInfoDto[]', fields: [{ name: 'cost', type: 'Price' }] },
          { name: 'fee', type: 'Price', fields: [{ name: 'cent', type: 'Number' }] },
        ],
      }),
    })
    expect(importSaved('--source', 'top-doc-2026', '--write').status).toBe(0)
    expect(readMethod('solution/aliexpress.solution.parcel.list.json')).toMatchObject({
      status: 'legacy',
      protocol: 'top',
      session: null,
      params: [
        { name: 'ids', type: 'array<integer>', required: true, maxItems: 20 },
        { name: 'note', type: 'string', required: false, maxLength: 512 },
        { name: 'picture', type: 'bytes', required: false },
        { name: 'since', type: 'date', required: false },
        { name: 'fields', type: 'array<string>', required: false },
      ],
      response: [
        { name: 'parcels', type: 'array<json>', list: true, itemName: 'parcel_info_dto', fields: [{ type: 'price' }] },
        { name: 'fee', type: 'json', fields: [{ name: 'cent', type: 'integer' }] },
      ],
    })
    expect(run('check-facts.mjs')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('is dated by the document where the command line names no source', () => {
    save('a.json', referenceExample({ ...NEW_METHOD, lastModified: '2026-09-30 23:00:00' }))
    // 2026-08-31 20:00 UTC is September at the platform.
    save('b.json', referenceExample({ ...NEW_METHOD, name: '/parcel/list', lastModified: Date.UTC(2026, 7, 31, 20) }))
    expect(importSaved('--write').status).toBe(0)
    expect(readMethod(NEW_FILE).sources).toEqual(['oapi-doc-2026-09'])
    expect(readMethod('other/parcel_list.json')).toMatchObject({
      sources: ['oapi-doc-2026-09'],
      protocol: 'iop',
      httpPath: '/parcel/list',
    })
  })
})

describe('a method that we have', () => {
  it('stays byte for byte where the document says the same', () => {
    save('top.json', topDocument({ ...FULFILL, output: SUCCESS_BY_CLASS }))
    const { stdout } = importSaved('--source', 'top-doc-2023', '--write')
    expect(stdout).toContain(`changed 0\nvanished 0\nunchanged ${methodCount}\n`)
    expect(stdout).toContain('only gaps were filled:\n  aliexpress.solution.order.fulfill\n')
    expect(touched()).toEqual([])
  })

  it('changes only in the lines of the change, and keeps what no reference carries', () => {
    const input = [
      ...FULFILL.input.toSpliced(1, 1),
      { name: 'parcels', type: 'Object[]', fields: [{ name: 'weight', type: 'Number' }] },
    ]
    const output = [{ name: 'result', type: 4, fields: [{ name: 'result_success', type: 1 }] }]
    save('fulfill.json', referenceExample({ ...FULFILL, input, output, codes: ['NO_SUCH_ORDER'] }))
    const { stdout } = importSaved(...NOVEMBER, '--write')
    expect(stdout).toContain(`changed 1
  aliexpress.solution.order.fulfill  facts/${FULFILL_FILE}
    ~ status: iop-2023 -> current
    ~ sources: ["iop-java-2023-11","top-doc-2023","top-php2021","top-php2022"] -> ["iop-java-2023-11","top-doc-2023","top-php2021","top-php2022","oapi-doc-2026-11"]
    + params.parcels  array<json>
    + params.parcels.weight  integer
    - params.tracking_website  string
    ~ response.result.result_success type: boolean -> string
    + errors.NO_SUCH_ORDER
vanished 0
`)
    expect(touched()).toEqual([FULFILL_FILE])
    expect(lineDiff(FULFILL_FILE)).toEqual({
      lost: [
        '"status": "iop-2023",',
        '"name": "tracking_website",',
        '"description": "Tracking site, needed for service \\"other\\""',
        '{ "name": "logistics_no", "type": "string", "required": true, "description": "Tracking number" }',
        '{ "name": "result_success", "type": "boolean" }',
        '"errors": [],',
        '"sources": ["iop-java-2023-11", "top-doc-2023", "top-php2021", "top-php2022"]',
      ],
      gained: [
        '"status": "current",',
        '{ "name": "logistics_no", "type": "string", "required": true, "description": "Tracking number" },',
        '"name": "parcels",',
        '"type": "array<json>",',
        '{ "name": "weight", "type": "integer", "required": false }',
        '{ "name": "result_success", "type": "string" }',
        '"errors": [',
        '{ "code": "NO_SUCH_ORDER", "message": "no such order (made from the code)" }',
        '"sources": ["iop-java-2023-11", "top-doc-2023", "top-php2021", "top-php2022", "oapi-doc-2026-11"]',
      ],
    })
  })

  it('is the same in a report for programs', () => {
    save('fulfill.json', referenceExample({ ...FULFILL, output: SUCCESS_BY_CODE }))
    const report: unknown = JSON.parse(importSaved(...NOVEMBER, '--json').stdout)
    expect(report).toMatchObject({
      written: false,
      added: [],
      changed: [
        {
          method: 'aliexpress.solution.order.fulfill',
          file: `facts/${FULFILL_FILE}`,
          changes: [
            { kind: 'changed', at: 'status', from: 'iop-2023', to: 'current' },
            { kind: 'changed', at: 'sources' },
          ],
        },
      ],
      vanished: [],
      unchanged: methodCount - 1,
      older: [],
    })
  })

  it('keeps dates and decimals that the reference cannot tell from text and long, and takes them from TOP', () => {
    const path = 'methods/solution/aliexpress.solution.order.info.get.json'
    const before = `${pristine.get(path)}`
    expect(before).toContain('{ "name": "time_stamp", "type": "date" }')
    const result = (type: string | number, stamp: string | number) => [
      {
        name: 'result',
        type,
        fields: [
          { name: 'time_stamp', type: stamp },
          { name: 'data', type },
        ],
      },
    ]
    const name = 'aliexpress.solution.order.info.get'
    save('a.json', referenceExample({ name, output: result(4, 1) }))
    importSaved(...NOVEMBER, '--write')
    const newer = readMethod(path.slice('methods/'.length))
    expect(newer.response[0]?.fields).toMatchObject([{ name: 'time_stamp', type: 'date' }, { name: 'data' }])
    // An object without fields in the reference does not empty ours.
    expect(newer.response[0]?.fields?.[1]?.fields?.length).toBeGreaterThan(5)

    writeFileSync(join(root, 'facts', path), before.replace('"type": "date"', '"type": "string"'))
    rmSync(join(saved, 'a.json'))
    save('b.json', topDocument({ name, output: result('BaseResult', 'Date') }))
    importSaved('--source', 'top-doc-2023', '--write')
    expect(readMethod(path.slice('methods/'.length)).response[0]?.fields).toContainEqual({
      name: 'time_stamp',
      type: 'date',
    })
  })

  it('keeps the key of its items, which the new reference does not name', () => {
    const options = { name: 'delivery_options', type: 9, fields: [{ name: 'parcels', type: 7 }] }
    const output = [{ name: 'result', type: 4, fields: [options] }]
    save('freight.json', referenceExample({ name: 'aliexpress.ds.freight.query', output }))
    importSaved(...NOVEMBER, '--write')
    expect(readMethod('ds/aliexpress.ds.freight.query.json').response[0]?.fields).toEqual([
      {
        name: 'delivery_options',
        type: 'array<json>',
        list: true,
        itemName: 'delivery_option_d_t_o',
        fields: [{ name: 'parcels', type: 'array<integer>', list: true, itemName: 'number' }],
      },
    ])
  })

  it('learns its answer from an older source where it had none, and nothing else', () => {
    save('time.json', topDocument({ name: 'taobao.time.get', output: [{ name: 'time', type: 'Date' }] }))
    const { stdout } = importSaved('--source', 'top-doc-2021', '--write')
    expect(stdout).toContain('+ response.time  date')
    // The overlay says the same already, so it has to be looked at.
    expect(stdout).toContain('Look at facts/corrections.json: facts/corrections.json /corrections/')
    expect(stdout).toContain('taobao.time.get')
    expect(touched()).toEqual(['methods/system/taobao.time.get.json'])
  })

  it('learns nothing about a list from an older source where a newer one has a text', () => {
    save('text.json', topDocument({ name: 'aliexpress.ds.text.search', output: [{ name: 'msg', type: 'String[]' }] }))
    expect(importSaved('--source', 'top-doc-2023').stdout).toContain('changed 0')
  })

  it('of the old portal is current once the new reference has it, with types that were not known', () => {
    expect(pristine.get('methods/message/aliexpress.message.faq.edit.json')).toContain('"paramTypes": "unknown"')
    const input = [{ name: 'faq_id', type: 'Number', required: true }]
    save('faq.json', referenceExample({ name: 'aliexpress.message.faq.edit', input }))
    importSaved(...NOVEMBER, '--write')
    const method = readMethod('message/aliexpress.message.faq.edit.json')
    expect(method).toMatchObject({ status: 'current', protocol: 'both', detail: 'request' })
    expect(method.params).toMatchObject([{ name: 'faq_id', type: 'integer', required: true }])
    expect(method).not.toHaveProperty('paramTypes')
  })

  it('is no longer changed by a second run', () => {
    save('new.json', referenceExample(NEW_METHOD))
    save('fulfill.json', referenceTable({ ...FULFILL, token: 'optional', output: SUCCESS_BY_CODE }))
    save('top/fulfill.json', topDocument({ ...FULFILL, output: SUCCESS_BY_CLASS }))
    save('top/catelog.json', { id: 21_212, name: 'a title of theirs', pkg: 'aesolution' })
    const sources = [...NOVEMBER, '--source', 'top-doc-2023']
    importSaved(...sources, '--write')
    const after = readTree(join(root, 'facts'))
    expect(readMethod('solution/aliexpress.solution.order.fulfill.json')).toMatchObject({ session: false })
    const { stdout } = importSaved(...sources, '--write')
    expect(stdout).toContain(`added 0\nchanged 0\nvanished 0\nunchanged ${methodCount + 1}\n`)
    expect(readTree(join(root, 'facts'))).toEqual(after)
  })

  it('may begin with a byte order mark', () => {
    save('new.json', `\uFEFF${JSON.stringify(referenceExample(NEW_METHOD))}`)
    expect(importSaved(...NOVEMBER).stdout).toContain('added 1')
  })

  it('is not written without --write', () => {
    save('new.json', referenceExample(NEW_METHOD))
    const { status, stdout } = importSaved(...NOVEMBER)
    expect(status).toBe(0)
    expect(stdout).toContain('added 1')
    expect(stdout).toContain('Nothing written')
    expect(touched()).toEqual([])
  })
})

describe('the list of all methods', () => {
  const listed = () =>
    [...pristine]
      .filter(([path]) => path.startsWith('methods/'))
      .map(([, text]) => JSON.parse(text) as { name: string; sources: string[] })
      .filter(({ sources }) => sources.some((source) => /^(oapi-doc|menu)-/.test(source)))
      .map(({ name }) => name)

  it('shows what has vanished, is new, or is there again', () => {
    const gone = 'aliexpress.ds.text.search'
    const again = 'aliexpress.solution.order.fulfill'
    const names = listed().filter((name) => name !== gone)
    save('list.json', referenceList({ All: [...names, 'aliexpress.solution.parcel.get', again] }))
    const { stdout, stderr } = importSaved(...NOVEMBER, '--write')
    expect(stderr).toBe('')
    expect(stdout).toContain('added 1\n  aliexpress.solution.parcel.get')
    expect(stdout).toContain(
      'vanished 1\n  aliexpress.ds.text.search  facts/methods/ds/aliexpress.ds.text.search.json gone 2026-11',
    )
    expect(lineDiff('methods/ds/aliexpress.ds.text.search.json')).toEqual({ lost: [], gained: ['"gone": "2026-11",'] })
    expect(readMethod('solution/aliexpress.solution.parcel.get.json')).toMatchObject({
      status: 'current',
      detail: 'name',
      sources: ['menu-2026-11'],
    })
    expect(lineDiff(FULFILL_FILE).lost).toHaveLength(2)
    expect(touched()).toHaveLength(3)
    expect(run('check-facts.mjs').stderr).toBe('')

    save('list.json', referenceList({ All: [...names, gone, again, 'aliexpress.solution.parcel.get'] }))
    importSaved('--source', 'oapi-doc-2026-12', '--write')
    expect(readMethod('ds/aliexpress.ds.text.search.json')).not.toHaveProperty('gone')
  })

  it('gives a new name the group of its category where no name is like it', () => {
    const isDs = (name: string) => name.startsWith('aliexpress.ds.')
    const others = listed().filter((name) => !isDs(name))
    save(
      'list.json',
      referenceList({ Dropshipper: [...listed().filter(isDs), 'aliexpress.parcelbox.find'], Others: others }),
    )
    expect(importSaved(...NOVEMBER).stdout).toContain(
      'aliexpress.parcelbox.find  facts/methods/ds/aliexpress.parcelbox.find.json (known: name)',
    )
  })

  it('does not make a method vanish that has a document of its own', () => {
    const gone = 'aliexpress.ds.text.search'
    save('list.json', referenceList({ All: listed().filter((name) => name !== gone) }))
    save('text.json', referenceExample({ name: gone }))
    expect(importSaved(...NOVEMBER).stdout).toContain('vanished 0')
  })

  it('is not there again for a document of the time before', () => {
    const gone = 'aliexpress.ds.text.search'
    save('list.json', referenceList({ All: listed().filter((name) => name !== gone) }))
    importSaved(...NOVEMBER, '--write')
    rmSync(join(saved, 'list.json'))
    save('text.json', referenceExample({ name: gone, codes: ['NEW_CODE'] }))
    importSaved('--source', 'oapi-doc-2026-10', '--write')
    const method = readMethod('ds/aliexpress.ds.text.search.json')
    expect(method).toMatchObject({ gone: '2026-11', status: 'current' })
    expect(method.sources).toContain('oapi-doc-2026-10')
  })

  it('is refused where it is older than what we know of the reference', () => {
    save('list.json', referenceList({ All: listed().filter((name) => name !== 'aliexpress.ds.text.search') }))
    const { status, stderr } = importSaved('--source', 'oapi-doc-2026-03', '--write')
    expect(stderr).toMatch(/list\.json: a list of 2026-03, but what we have of the reference is of 2026-04/)
    expect(status).toBe(1)
    expect(touched()).toEqual([])
    expect(importSaved('--source', 'oapi-doc-2026-04').stdout).toContain('vanished 1')
  })

  it('is refused where it is only a part', () => {
    save('list.json', referenceList({ 'AE-Dropshipper': listed().slice(0, 10) }))
    const { status, stderr } = importSaved(...NOVEMBER, '--write')
    expect(stderr).toMatch(/list\.json \/data: lacks \d+ of the \d+ methods .* cannot be the whole list/)
    expect(status).toBe(1)
    expect(touched()).toEqual([])
  })
})
