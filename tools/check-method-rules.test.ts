import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

interface Entry {
  [key: string]: unknown
}
interface Tables {
  access: { rules: Entry[]; exceptions: Entry[] }
  paging: { rule: Entry; exceptions: (Entry & { paging: Entry })[]; notPaged: { methods: string[]; why: string }[] }
  'method-names': { renamed: Entry[]; wrong: Entry[] }
  'app-categories': { categories: Entry[]; rules: Entry[] }
  'permission-groups': { groups: Entry[]; rules: Entry[] }
}

const repository = fileURLToPath(new URL('..', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'rules-'))
const said = { why: 'why', source: 'test', confidence: 'inferred' }

beforeAll(() => cpSync(join(repository, 'facts'), join(root, 'facts'), { recursive: true }))
afterEach(() => cpSync(join(repository, 'facts'), join(root, 'facts'), { recursive: true }))
afterAll(() => rmSync(root, { recursive: true }))

/** What check-facts.mjs says once a table was changed, but for the form of its file. */
function problemsAfter<Table extends keyof Tables>(table: Table, change: (data: Tables[Table]) => void): string[] {
  const path = join(root, 'facts', `${table}.json`)
  const data = JSON.parse(readFileSync(path, 'utf8')) as Tables[Table]
  change(data)
  writeFileSync(path, JSON.stringify(data))
  const tool = join(repository, 'tools/check-facts.mjs')
  const { status, stderr } = spawnSync(process.execPath, [tool, '--root', root], { encoding: 'utf8' })
  expect(status).toBe(1)
  return stderr.split('\n').filter((line) => line !== '' && !line.includes('not in the usual form'))
}

describe('check-facts.mjs asks of', () => {
  it('reads and writes that every method is decided once, and no exception idle', () => {
    const problems = problemsAfter('access', ({ rules, exceptions }) => {
      const words = rules[3]?.['words'] as string[]
      words.splice(words.indexOf('revoke'), 1)
      words.push('agree')
      exceptions.push(
        { method: 'aliexpress.ds.product.get', access: 'read', repeatable: true, ...said },
        { method: 'aliexpress.no.such.get', access: 'write', repeatable: false, ...said },
        { ...exceptions[0] },
      )
    })
    expect(problems.sort()).toEqual([
      'facts/access.json /exceptions: /risk/orderResult stands twice',
      'facts/access.json /exceptions: aliexpress.ds.product.get is what the rule says; take the exception away',
      'facts/access.json /exceptions: there is no method aliexpress.no.such.get',
      'facts/access.json /rules: aliexpress.issue.solution.agree is decided by 2 rules',
      'facts/access.json: nothing decides aliexpress.sellercenter.proxy.brand.revoke',
    ])
  })

  it('reads that they may be repeated', () => {
    const problems = problemsAfter('access', ({ rules }) => Object.assign(rules[0] ?? {}, { repeatable: false }))
    expect(problems).toContain('facts/access.json /rules/0/repeatable: must be equal to constant')
  })

  it('pages that each method is settled once, and every path leads somewhere', () => {
    const problems = problemsAfter('paging', ({ exceptions, notPaged }) => {
      const cursor = exceptions.find(({ method }) => method === 'aliexpress.ds.feed.itemids.get')
      Object.assign(cursor?.paging ?? {}, { position: 'search', items: 'result.total', next: 'result.products' })
      const flat = exceptions.find(({ method }) => method === 'aliexpress.solution.order.get')
      Object.assign(flat?.paging ?? {}, { orIn: 'param1' })
      const ranking = { kind: 'page', position: 'page', first: 1, items: 'list' }
      exceptions.push({ method: 'aliexpress.social.vksharing.ranking.get', paging: ranking, ...said })
      notPaged[0]?.methods.splice(
        0,
        1,
        'aliexpress.ds.product.get',
        'aliexpress.no.such.get',
        'aliexpress/message/list',
      )
    })
    expect(problems.sort()).toEqual([
      'facts/paging.json /exceptions: aliexpress.ds.feed.itemids.get has no result.products',
      'facts/paging.json /exceptions: aliexpress.ds.feed.itemids.get has no result.total',
      'facts/paging.json /exceptions: aliexpress.ds.feed.itemids.get has no search',
      'facts/paging.json /exceptions: aliexpress.social.vksharing.ranking.get is what the rule says; take the exception away',
      'facts/paging.json /exceptions: aliexpress.solution.order.get has no param1.current_page',
      'facts/paging.json /exceptions: aliexpress.solution.order.get has no param1.page_size',
      'facts/paging.json /notPaged: aliexpress.ds.product.get takes no page; take it away',
      'facts/paging.json: aliexpress.local.service.products.list needs an exception or a reason not to be paged: its answer has no list',
      'facts/paging.json: aliexpress/message/list stands twice',
      'facts/paging.json: there is no method aliexpress.no.such.get',
    ])
  })

  it('a cursor that its exception names the next one', () => {
    const problems = problemsAfter('paging', ({ exceptions }) => delete exceptions[0]?.paging['next'])
    expect(problems).toContain("facts/paging.json /exceptions/0/paging: must have required property 'next'")
  })

  it('names that they exist where they should, once, and lead to an end', () => {
    const problems = problemsAfter('method-names', ({ renamed, wrong }) => {
      renamed.push(
        { from: 'aliexpress.ds.order.create', to: 'aliexpress.trade.buy.placeorder', ...said },
        { from: 'aliexpress.ds.image.search', to: 'aliexpress.no.such.search', ...said },
      )
      wrong.push({ name: 'taobao.time.get', right: ['taobao.clock.get'], ...said }, { ...wrong[0] })
    })
    expect(problems.sort()).toEqual([
      'facts/method-names.json /renamed: aliexpress.ds.image.search stands twice',
      'facts/method-names.json /renamed: aliexpress.ds.order.create succeeds itself',
      'facts/method-names.json /renamed: aliexpress.trade.buy.placeorder succeeds itself',
      'facts/method-names.json /wrong: aliexpress.ds.order.get stands twice',
      'facts/method-names.json /wrong: taobao.time.get is a method',
      'facts/method-names.json: there is no method aliexpress.no.such.search',
      'facts/method-names.json: there is no method taobao.clock.get',
    ])
  })

  it('app categories that they are known, and that one rule covers a method', () => {
    const problems = problemsAfter('app-categories', ({ categories, rules }) => {
      categories.push({ ...categories[0] })
      rules.push(
        { methods: ['taobao.top.auth.token.create', '/auth/token/create'], categories: ['erp'], ...said },
        { group: 'nothing', categories: ['affiliate'], ...said },
      )
    })
    expect(problems.sort()).toEqual([
      'facts/app-categories.json /categories: dropshipping stands twice',
      'facts/app-categories.json /rules/8: there is no category erp',
      'facts/app-categories.json /rules/9: it covers no method',
      'facts/app-categories.json /rules: /auth/token/create is decided by 2 rules',
    ])
  })

  it('permission groups that they are known, and that every rule is the first of some method', () => {
    const problems = problemsAfter('permission-groups', ({ groups, rules }) => {
      groups.push({ ...groups[0] })
      rules.push(
        { methods: ['aliexpress.affiliate.hotproduct.query'], permission: 'System Tool', ...said },
        { methods: ['taobao.time.get'], permission: 'Time', ...said },
      )
    })
    expect(problems.sort()).toEqual([
      'facts/permission-groups.json /groups: AE-Dropshipper stands twice',
      'facts/permission-groups.json /rules/5: it is the first rule of no method',
      'facts/permission-groups.json /rules/6: there is no group Time',
    ])
  })
})
