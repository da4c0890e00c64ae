import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { withIndex } from '../../src/admin/index-routes.ts'
import { adminRoutes } from '../../src/admin/routes.ts'
import { openGateway } from '../ask.ts'
import { admin } from './admin-call.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly servers: readonly { readonly url: string }[]
}

const read = async () => {
  const gateway = await openGateway()
  return (await admin(gateway, 'GET', '/openapi.json')).value as unknown as Document
}

const all = withIndex(adminRoutes)

describe('the OpenAPI document', () => {
  it('is one, by the schema of OpenAPI 3.1 itself', async () => {
    // As published by the OpenAPI Initiative under the Apache License 2.0.
    const text = readFileSync(new URL('openapi-3.1.schema.json', import.meta.url), 'utf8')
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const validate = ajv.compile(JSON.parse(text) as object)
    validate(await read())
    expect(validate.errors).toBeNull()
  })

  it('has exactly the routes', async () => {
    const { paths } = await read()
    const listed = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((verb) => `${verb.toUpperCase()} ${path}`),
    )
    expect(listed.toSorted()).toEqual(all.map(({ verb, path }) => `${verb} ${path}`).toSorted())
  })

  it('has no route twice', () => {
    const names = all.map(({ verb, path }) => `${verb} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has an id of its own for each operation, and each parameter of a path', async () => {
    const { paths } = await read()
    const operations = Object.entries(paths).flatMap(([path, byVerb]) =>
      Object.values(byVerb).map((operation) => ({ path, operation })),
    )
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+[A-Z]\w*$/.test(id))).toEqual([])
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name)
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
  })

  it('says where the gateway is', async () => {
    expect((await read()).servers).toEqual([{ url: 'http://gateway.invalid/_aeop' }])
  })

  it.each(all.map((route) => [`${route.verb} ${route.path}`, route] as const))(
    '%s has schemas without mistakes',
    (_, route) => {
      const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false })
      for (const schema of [route.answer, route.body ?? {}, ...Object.values(route.query ?? {})]) ajv.compile(schema)
    },
  )
})

it('GET /_aeop/ and /_aeop list the calls', async () => {
  const gateway = await openGateway()
  for (const path of ['/', '']) {
    const { status, value } = await admin(gateway, 'GET', path)
    expect(status).toBe(200)
    expect(value).toMatchObject({ name: 'aeop gateway', openapi: '/_aeop/openapi.json' })
    expect(value['calls']).toContainEqual({ verb: 'GET', path: '/_aeop/clock', summary: 'The time of the gateway' })
    expect(value['calls']).toHaveLength(all.length)
  }
})
