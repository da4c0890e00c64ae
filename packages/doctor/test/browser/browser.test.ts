import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnose } from '../../src/index.ts'
import { findChromium } from './find-chromium.ts'

// A secret pasted into a web page must not leave it: the doctor runs there as it does in Node, without a server and without one request.

const program = findChromium()
const isMissing = program === undefined && process.env['CI'] === undefined
const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
const vectorsFile = new URL('../../../../facts/vectors/iop.json', import.meta.url)

interface Vector {
  readonly name: string
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Readonly<Record<string, string>>
  readonly secret: string
  readonly signature: string
  readonly mistake?: string
}
const all = (JSON.parse(readFileSync(vectorsFile, 'utf8')) as { vectors: Vector[] }).vectors
const vectors = all.filter(({ endpoint }) => endpoint === 'rest' || endpoint === 'sync').slice(0, 60)

const requestOf = ({ params, signature, apiPath, endpoint }: Vector) => ({
  parameters: { ...params, sign: signature },
  ...(endpoint === 'rest' && apiPath !== undefined ? { path: apiPath } : {}),
})

let bundle = ''
let imports: readonly string[] = ['not built']
let browser: Browser | undefined
let page: Page | undefined
const requested: string[] = []

beforeAll(async () => {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    resolve: { conditionNames: ['@aeop/source', 'browser', 'import', 'default'] },
  })
  const { output } = await build.generate({ format: 'iife', name: 'doctor', codeSplitting: false })
  bundle = output[0].code
  imports = [...output[0].imports, ...output[0].dynamicImports]
  if (program === undefined) return
  browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  page = await browser.newPage()
  page.on('request', (request) => requested.push(request.url()))
  await page.setContent('<!doctype html><title>doctor</title>')
  await page.addScriptTag({ content: bundle })
})
afterAll(() => browser?.close())

describe('the doctor in a browser', () => {
  it('is a bundle that imports nothing of Node', () => {
    expect(imports).toEqual([])
  })

  it.skipIf(isMissing)(`says of every vector what it says in Node (needs Chromium)`, async () => {
    expect(page, 'install Chromium, or name it with AEOP_CHROMIUM').toBeDefined()
    const jobs = vectors.map((vector) => ({ request: requestOf(vector), secret: vector.secret }))
    const inBrowser = await page?.evaluate(
      (list) =>
        list.map(({ request, secret }) =>
          (globalThis as unknown as { doctor: { diagnose: typeof diagnose } }).doctor.diagnose(request, {
            secret,
            depth: 2,
          }),
        ),
      jobs,
    )
    const ids = ({ verdict, findings }: ReturnType<typeof diagnose>) => [verdict, findings]
    expect(inBrowser?.map(ids)).toEqual(jobs.map(({ request, secret }) => ids(diagnose(request, { secret, depth: 2 }))))
    expect(inBrowser?.some(({ verdict }) => verdict === 'mistake')).toBe(true)
    expect(requested.filter((url) => !url.startsWith('about:'))).toEqual([])
  })
})
