import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { loadEntries } from '../../src/catalogue/catalogue-entry.ts'
import { sampleParameters } from '../../src/catalogue/sample-parameters.ts'
import { sdkExample } from '../../src/catalogue/sdk-example.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** What the compiler has against sources that would stand in this folder, by their name. */
function problemsIn(sources: ReadonlyMap<string, string>): Record<string, string> {
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
  const paths = new Map(Array.from(sources, ([name, text]) => [join(folder, `${name}.mts`), { name, text }]))
  const host = ts.createCompilerHost(options)
  const onDisk = { ...host }
  host.fileExists = (path) => paths.has(path) || onDisk.fileExists(path)
  host.readFile = (path) => paths.get(path)?.text ?? onDisk.readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const source = paths.get(path)
    return source === undefined
      ? onDisk.getSourceFile(path, ...rest)
      : ts.createSourceFile(path, source.text, ts.ScriptTarget.ES2023)
  }
  const program = ts.createProgram([...paths.keys()], options, host)
  const problems = Array.from(paths, ([path, { name }]) => {
    const [first] = program.getSemanticDiagnostics(program.getSourceFile(path))
    return [name, first === undefined ? '' : ts.flattenDiagnosticMessageText(first.messageText, '\n')] as const
  })
  return Object.fromEntries(problems.filter(([, problem]) => problem !== ''))
}

it('the SDK examples of all methods compile, with the required parameters and with all', async () => {
  const sources = new Map<string, string>()
  for (const [index, { fact, guide }] of (await loadEntries()).entries()) {
    for (const all of [false, true]) {
      const name = `${index}-${all ? 'all' : 'required'}`
      sources.set(name, sdkExample(fact, sampleParameters(fact, guide, all)))
    }
  }
  expect(sources.size).toBe(1446)
  // One that must not compile, so that the silence of the others says something.
  sources.set('wrong', (sources.get('0-all') ?? '').replace('client.call(', 'client.call(1, '))
  expect(Object.keys(problemsIn(sources))).toEqual(['wrong'])
}, 120_000)
