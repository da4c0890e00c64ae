/** D-09: what the documents show is what the packages export: every block of TypeScript and JavaScript in them is type-checked. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'

// One run of the compiler, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Names that a short block may use without saying where they come from. */
const standIns = `declare global {
  var appKey: string
  var appSecret: string
  var secret: string
  var session: string
  var parameters: import('@aeop/sdk').Parameters
  var client: import('@aeop/sdk').Client
  var gateway: import('@aeop/gateway').Gateway
  var orderId: string
  var bytes: Uint8Array<ArrayBuffer>
  var stream: ReadableStream<Uint8Array>
  var anotherSeller: string
  var order: import('@aeop/sdk').ParametersOf<'aliexpress.ds.order.create'>
  var again: () => Promise<void>
  var lookForTheOrderFirst: () => Promise<void>
  var use: (answer: unknown) => void
  var report: (error: Error) => void
}
export {}
`

/** Pages written by hand; docs/api is made from the sources. */
function pages(): string[] {
  const inside = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const readMes = ['sdk', 'gateway', 'cli'].map((name) => join('packages', name, 'README.md'))
  const guides = inside('docs').filter((name) => name.endsWith('.md') && !name.startsWith(join('docs', 'api')))
  return ['README.md', ...readMes, ...guides, ...readdirSync(root).filter((name) => /^[A-Z]+\.md$/u.test(name))]
}

interface Block {
  readonly name: string
  readonly text: string
}

const blocks: readonly Block[] = [...new Set(pages())].flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```(?:ts|typescript|js|javascript|mjs)\n(?<code>.*?)^```$/gmsu)].map((match) => ({
    name: `${page}:${text.slice(0, match.index).split('\n').length}`,
    text: `${match.groups?.['code'] ?? ''}\nexport {}\n`,
  }))
})

/** Checks the blocks as files beside this one, where the packages can be imported, without writing them. */
function problemsOf(virtual: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['@aeop/source'],
    allowImportingTsExtensions: true,
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
  }
  const host = ts.createCompilerHost(options)
  const onDisk = { ...host }
  host.fileExists = (path) => virtual.has(path) || onDisk.fileExists(path)
  host.readFile = (path) => virtual.get(path) ?? onDisk.readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const text = virtual.get(path)
    return text === undefined
      ? onDisk.getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
  }
  const program = ts.createProgram([...virtual.keys()], options, host)
  return [...virtual.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
      const line = source?.getLineAndCharacterOfPosition(start).line ?? 0
      return `${relative(import.meta.dirname, path)}, line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}

const fileOf = (name: string): string => join(import.meta.dirname, `${name.replaceAll(/[^\w]/gu, '-')}.mts`)
const ambient = [join(import.meta.dirname, 'stand-ins.d.mts'), standIns] as const

/** The export that the documents of another client showed and its package never had. */
const wrong = [fileOf('wrong'), "import { AESystemClient } from '@aeop/sdk'\nnew AESystemClient()\n"] as const

describe('D-09: the code in the documents', () => {
  it('compiles, and a name that no package exports would not', () => {
    expect(blocks.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^README\.md:/u))
    const files = new Map([ambient, wrong, ...blocks.map(({ name, text }) => [fileOf(name), text] as const)])
    expect(problemsOf(files)).toEqual([expect.stringMatching(/^wrong\.mts, line 1:.*AESystemClient/u)])
  })
})
