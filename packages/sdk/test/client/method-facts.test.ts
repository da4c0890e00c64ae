import { describe, expect, it } from 'vitest'
import { findMethod } from '../../src/catalogue/find-method.ts'
import type { MethodFact } from '../../src/catalogue/method-fact.ts'
import { createClient } from '../../src/client/create-client.ts'
import { createMethodFacts } from '../../src/client/method-facts.ts'
import { pagedMethod } from './scripted-pages.ts'

const fact = pagedMethod(undefined)

/** Facts that come when they are told to. */
function slowFacts() {
  const waiting: { resolve: (found: MethodFact | undefined) => void; reject: (error: Error) => void }[] = []
  const facts = createMethodFacts({
    find: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    unknown: () => Promise.reject(new Error('not asked for')),
  })
  const use = (value: string) => facts.use(fact.name, value, async (found, given) => `${found?.group} ${given}`)
  return { facts, use, waiting }
}

describe('facts that are loaded', () => {
  it('are at hand from then on, and asked for again where the loading failed', async () => {
    const { use, waiting } = slowFacts()
    const failing = use('a')
    waiting[0]?.reject(new Error('no such module'))
    await expect(failing).rejects.toThrow('no such module')
    const second = use('b')
    waiting[1]?.resolve(fact)
    expect(await second).toBe('test b')
    expect(await use('c')).toBe('test c')
    expect(waiting).toHaveLength(2)
  })

  it('let a call end that began before close, and none begin after it, at hand or not', async () => {
    const { facts, use, waiting } = slowFacts()
    const loaded = use('a')
    waiting[0]?.resolve(fact)
    await loaded
    const open = facts.use('test.other', 'b', async (found) => found?.group)
    let isClosed = false
    const closing = facts.close().then(() => (isClosed = true))
    await expect(use('c')).rejects.toMatchObject({ code: 'client-closed', sent: false })
    await expect(facts.use('test.third', 'd', async () => 1)).rejects.toMatchObject({ code: 'client-closed' })
    await expect(facts.useAll([fact.name], 'e', async () => 1)).rejects.toMatchObject({ code: 'client-closed' })
    expect(isClosed).toBe(false)
    waiting[1]?.resolve(fact)
    expect(await open).toBe('test')
    await closing
  })
})

it('a client that is closed while facts are loaded ends the call that waits for them', async () => {
  const fetch = async () => new Response('{"taobao_time_get_response":{"time":"2026-01-01 00:00:00"}}')
  const client = createClient({ appKey: '12345678', appSecret: 'helloworld', gateway: 'http://127.0.0.1:4100', fetch })
  const call = client.call('taobao.time.get')
  const closing = client.close()
  expect((await call).time).toBe('2026-01-01 00:00:00')
  await closing
  await expect(client.call('taobao.time.get')).rejects.toMatchObject({ code: 'client-closed' })
})

it('a slash before a name with dots makes it no name of the catalogue', () => {
  expect(findMethod('/aliexpress.ds.product.get')).toBeUndefined()
  expect(findMethod('/aliexpress/message/list')?.name).toBe('aliexpress/message/list')
})
