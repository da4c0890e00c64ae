import { describe, expect, it } from 'vitest'
import { runHere } from '../run-here.ts'

const catalogue = (...words: string[]) => runHere(['catalogue', ...words])
const document = async (...words: string[]): Promise<unknown> => {
  const { code, stdout } = await catalogue(...words, '--json')
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

describe('aeop catalogue', () => {
  it('counts the methods of each group', async () => {
    const { code, stdout } = await catalogue()
    expect(code).toBe(0)
    expect(stdout).toMatch(/^affiliate +21$/m)
    expect(stdout).toMatch(/^all +723$/m)
    expect(await document()).toMatchObject({
      methods: 723,
      groups: expect.arrayContaining([{ name: 'ds', methods: 33 }]),
    })
  })

  it.each([
    [['list'], /the first word is neither search nor show/],
    [['search'], /there is nothing to look for/],
    [['search', '...'], /there is nothing to look for/],
    [['search', '--group', 'd'], /--group names no group\. Did you mean ds\?/],
    [['search', 'order', '--limit', '0'], /--limit is not in its range/],
    [['search', 'order', '--all'], /--all belongs to show/],
    [['show'], /show takes one API method/],
    [['show', 'taobao.time.get', 'x'], /show takes one API method/],
    [['show', 'taobao.time.get', '--limit', '3'], /--limit belongs to search/],
    [['--group', 'ds'], /--group belongs to search/],
    [
      ['show', 'aliexpress.ds.product.gte'],
      /no API method "aliexpress\.ds\.product\.gte"\. Did you mean aliexpress\.ds\.product\.get\?/,
    ],
    [
      ['show', 'aliexpress.affiliate.report.get'],
      /use aliexpress\.affiliate\.order\.list or aliexpress\.affiliate\.order\.listbyindex/,
    ],
    [['show', 'freight'], /Look for it with: aeop catalogue search freight\.$/m],
    [['show', 'constructor'], /no API method "constructor"/],
  ])('refuses %j', async (words, problem) => {
    const { code, stdout, stderr } = await catalogue(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })
})

describe('aeop catalogue search', () => {
  it('puts names first, then summaries, then fields', async () => {
    const { stdout, stderr } = await catalogue('search', 'freight', '--limit', '5')
    const [head, ...rows] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^method +group +status +summary$/)
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatch(/^aliexpress\.ds\.freight\.query +ds +current +Delivery options/)
    for (const row of rows) expect(row.split(' ')[0]).toContain('freight')
    expect(stderr).toMatch(/^and \d+ more: add a word, or --limit \d+\n$/)
  })

  it('asks for all words, wherever they stand and however they are written', async () => {
    const names = async (...words: string[]) =>
      ((await document('search', ...words)) as { methods: { name: string }[] }).methods.map(({ name }) => name)
    expect((await names('Image', 'SEARCH'))[0]).toBe('aliexpress.ds.image.search')
    expect((await names('aliexpress.ds.product.get'))[0]).toBe('aliexpress.ds.product.get')
    // Found by the name of a parameter alone.
    expect(await names('remove_personal_benefit')).toEqual([
      'aliexpress.ds.product.get',
      'aliexpress.ds.product.wholesale.get',
    ])
    expect(await names('freight', 'remove_personal_benefit')).toEqual([])
  })

  it.each([
    ['aliexpress_ds_product_get', 'aliexpress.ds.product.get'],
    ['createFreightTemplate', 'aliexpress.freight.redefining.createFreightTemplate'],
    ['createfreighttemplate', 'aliexpress.freight.redefining.createFreightTemplate'],
    // The names of parameters alone, in either spelling.
    ['countryCode', 'aliexpress.ds.text.search'],
    ['country_code', 'aliexpress.ds.text.search'],
    ['selectionname', 'aliexpress.ds.text.search'],
    // A user asks for many, where a name has one.
    ['orders', 'aliexpress.trade.ds.order.get'],
    ['Categories', 'aliexpress.ds.category.get'],
  ])('finds %s as programs and people write it', async (word, method) => {
    const { methods } = (await document('search', word, '--limit', '723')) as { methods: { name: string }[] }
    expect(methods.map(({ name }) => name)).toContain(method)
  })

  it('ranks the singular like the plural', async () => {
    const { methods } = (await document('search', 'freights')) as { methods: { name: string }[] }
    expect(methods[0]?.name).toBe('aliexpress.ds.freight.query')
  })

  it.each(['vs', '_'])('does not take %s for the beginning of half the words', async (word) => {
    const { stdout, stderr } = await catalogue('search', word)
    expect(stdout).toBe('')
    expect(stderr).toContain(`nothing has ${word}`)
  })

  it('lists a group', async () => {
    const { methods, found } = (await document('search', '--group', 'data')) as {
      found: number
      methods: Record<string, string>[]
    }
    expect(found).toBe(7)
    expect(methods).toHaveLength(7)
    expect(new Set(methods.map(({ group }) => group))).toEqual(new Set(['data']))
    expect(Object.keys(methods[0] ?? {})).toEqual(['name', 'group', 'status', 'summary'])
  })

  it('suggests a word where nothing is found, which is no failure', async () => {
    expect(await catalogue('search', 'shiping')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'no method found: nothing has shiping; did you mean shipping?\n',
    })
    expect((await catalogue('search', 'xinghe', 'dropshipper')).stderr).toContain('give fewer')
    expect(await document('search', 'shiping')).toEqual({ found: 0, methods: [] })
  })
})

describe('aeop catalogue show', () => {
  it('tells everything of a method', async () => {
    const { code, stdout, stderr } = await catalogue('show', 'aliexpress.ds.product.get')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const line of [
      /^Full product details with SKUs for a destination country$/m,
      /^group +ds$/m,
      /^status +current: in the reference of 2026$/m,
      /^served at +IOP \/sync, TOP \/router\/rest$/m,
      /^session +needed \(says the reference\)$/m,
      /^access +reads; safe to repeat /m,
      /^calls a second +500$/m,
      /^ {2}ship_to_country +string +required +Destination country, two letters; e\.g\. US$/m,
      /^ {2}remove_personal_benefit +boolean +optional /m,
      /^ {2}product_id +integer id +required /m,
      /^ {4}ae_item_sku_info_dtos +list of json +21 fields inside, shown by --all$/m,
      /^ {2}ITEM_ID_NOT_FOUND +Product id is not known$/m,
      /^const answer = await client\.call\('aliexpress\.ds\.product\.get', \{$/m,
      /^curl 'http:\/\/127\.0\.0\.1:4100\/sync' \\$/m,
      /^http:\/\/127\.0\.0\.1:4100\/sync\?method=aliexpress\.ds\.product\.get&\S+$/m,
      /Signatures hold 2 hours from now\.$/m,
    ]) {
      expect(stdout).toMatch(line)
    }
    expect(stdout).not.toContain('offer_sale_price')
    expect((await catalogue('show', 'aliexpress.ds.product.get', '--all')).stdout).toMatch(
      /^ {6}offer_sale_price +string/m,
    )
  })

  it.each([
    [
      'aliexpress.affiliate.product.query',
      /^pages +by page: page_no from 1; size page_size, at most 50; items in \S+;/m,
    ],
    ['aliexpress.affiliate.product.query', /^ {2}sort +string +optional .*one of SALE_PRICE_ASC/m],
    ['aliexpress.trade.buy.placeorder', /^replaced by +aliexpress\.ds\.order\.create$/m],
    ['aliexpress.ds.order.create', /^access +writes; /m],
    ['aliexpress.ds.order.create', /^ {6}nat_addr +string +optional .*like \^\[A-Z\]/m],
    ['taobao.time.get', /^served at +TOP \/router\/rest$/m],
    ['taobao.time.get', /^Parameters\n {2}none$/m],
    ['taobao.time.get', /Signatures hold 10 minutes from now\.$/m],
    ['message/list', /no API method/],
    ['aliexpress/message/list', /^served at +IOP \/rest\/aliexpress\/message\/list$/m],
    ['/aliexpress/message/list', /\{ session: 'test' \}/],
    ['aliexpress.distributor.order.query', /^known +names of the parameters, not their types$/m],
    ['aliexpress.image.redefining.uploadtempimage', /file_data: fileFromPath\('picture\.png'\)/],
    ['aliexpress.image.redefining.uploadtempimage', /^ {2}-F 'file_data=@picture\.png'$/m],
    ['aliexpress.image.redefining.uploadtempimage', /none: a URL carries no files/],
  ])('of %s: %s', async (method, line) => {
    const { stdout, stderr } = await catalogue('show', method)
    expect(stdout + stderr).toMatch(line)
  })

  it('prints one JSON document with whole trees', async () => {
    expect(await document('show', 'aliexpress.ds.product.get')).toMatchObject({
      name: 'aliexpress.ds.product.get',
      group: 'ds',
      status: 'current',
      access: 'read',
      servedAt: ['IOP /sync', 'TOP /router/rest'],
      params: expect.arrayContaining([
        expect.objectContaining({
          name: 'ship_to_country',
          required: true,
          example: 'US',
          description: expect.any(String),
        }),
      ]),
      response: expect.arrayContaining([expect.objectContaining({ name: 'result', fields: expect.any(Array) })]),
      errors: expect.arrayContaining([{ code: 'ITEM_ID_NOT_FOUND', message: expect.any(String) }]),
      examples: { sdk: expect.stringContaining('createClient'), curl: expect.any(String), url: expect.any(String) },
      examplesHold: '2 hours',
    })
  })

  it('keeps within the width of a terminal', async () => {
    for (const method of ['aliexpress.ds.order.create', 'aliexpress.solution.order.get']) {
      const { stdout } = await runHere(['catalogue', 'show', method], { columns: 80 })
      const [told = ''] = stdout.split('With the SDK')
      const long = told.split('\n').filter((line) => line.length > 80 && line.trim().includes('  '))
      // A name and its type may take more than that by themselves; what is said of them goes below.
      expect(
        long.filter((line) => !/^ +\S+ +(?:list of )?\w+(?: id)? +(?:required|optional|not known)$/.test(line)),
      ).toEqual([])
    }
  })

  it("signs with the embedded app, never with the user's", async () => {
    const env = { AEOP_APP_KEY: '4711', AEOP_APP_SECRET: 's3cret', AEOP_SESSION: 't0ken', AEOP_GATEWAY: 'iop' }
    const { stdout } = await runHere(['catalogue', 'show', 'aliexpress.ds.product.get'], { env })
    expect(stdout).toContain('app_key=12345678')
    expect(stdout).not.toMatch(/4711|s3cret|t0ken/)
  })
})
