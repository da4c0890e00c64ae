/** The table of methods is compared with a gateway: what it says of the answers is what a call gets, and the tests it names are there. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { liveParameters } from './catalogue/live-parameters.ts'
import { readMethods } from './catalogue/method-facts.ts'
import { sampleRequest } from './catalogue/sample-request.ts'
import { endpointsOf, sendRequest } from './catalogue/send-request.ts'
import { remoteTarget, startGateway, type Target } from './start-gateway.ts'

const root = new URL('../', import.meta.url)
const methods = readMethods()

interface Row {
  readonly answers: string
  readonly testedBy: string
}

const page = readFileSync(new URL('docs/methods.md', root), 'utf8')
const rows = new Map<string, Row>(
  [...page.matchAll(/^\| `(?<name>\S+)` .*\| (?<answers>\w+) +\| (?<testedBy>[^|]*?) *\|$/gmu)].map(
    ({ groups = {} }) => [
      groups['name'] ?? '',
      { answers: groups['answers'] ?? '', testedBy: groups['testedBy'] ?? '' },
    ],
  ),
)

/** Calls at a time. */
const LANES = 16

describe.skipIf(remoteTarget !== null)('docs/methods.md', () => {
  let target: Target
  beforeAll(async () => {
    target = await startGateway()
  })
  afterAll(() => target.close())

  it('has all methods and no others', () => {
    expect([...rows.keys()].toSorted()).toEqual(methods.map(({ name }) => name))
  })

  it('says of each method what its answer says', async () => {
    const answered = new Map<string, string>()
    const queue = [...methods]
    const lane = async () => {
      for (let method = queue.pop(); method !== undefined; method = queue.pop()) {
        const kinds = new Set<string>()
        for (const endpoint of endpointsOf(method)) {
          const samples = await liveParameters(target.url, method.name, sampleRequest(method, 'minimal'))
          const { simulated, text } = await sendRequest(target.url, method, endpoint, samples, 'json')
          const isRefused = /^\{"error_response":|"type":"IS[VP]"/u.test(text)
          kinds.add(isRefused ? 'refused' : (simulated ?? 'not marked'))
        }
        answered.set(method.name, [...kinds].join(', '))
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    const told = Object.fromEntries([...rows].map(([name, { answers }]) => [name, answers]))
    expect(Object.fromEntries(answered)).toEqual(told)
  })

  it('names tests that there are, and that call the method', () => {
    for (const [name, { answers, testedBy }] of rows) {
      const [first, ...links] = testedBy.split(', ')
      expect(first, name).toBe('all')
      const paths = links.map((link) => /\]\(\.\.\/(?<path>.+)\)$/u.exec(link)?.groups?.['path'] ?? link)
      for (const path of paths) expect(readFileSync(new URL(path, root), 'utf8'), path).toContain(`'${name}'`)
      // A state of its own needs a test of its own.
      expect(paths.length > 0, name).toBe(answers === 'stateful')
    }
    for (const path of ['conformance/catalogue/catalogue.test.ts', 'conformance/methods-table.test.ts']) {
      expect(page).toContain(path)
      expect(existsSync(new URL(path, root)), path).toBe(true)
    }
  })
})
