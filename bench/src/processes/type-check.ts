import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Sample } from '../measure/compare.ts'
import { threeCalls } from '../workload/three-calls.ts'

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
}
const PROGRAM = fileURLToPath(new URL('../three-calls.ts', import.meta.url))

/** Where the types of all methods come together: without it the compiler reads none of them. */
const TYPES = '/generated/types/index.d.ts'
const NO_TYPES = 'export interface ApiMethods {}\nexport interface PagedMethods {}'

const [kind] = process.argv.slice(2) as [keyof typeof threeCalls]
process.send?.(check(kind), () => process.exit())

/** What `tsc --noEmit` does once the compiler itself is loaded. */
function check(kind: keyof typeof threeCalls): Sample {
  const host = hostOver((path) => {
    if (path === PROGRAM) return threeCalls[kind]
    return kind === 'untyped' && path.endsWith(TYPES) ? NO_TYPES : undefined
  })
  const begun = process.cpuUsage()
  const program = ts.createProgram([PROGRAM], OPTIONS, host)
  const diagnostics = ts.getPreEmitDiagnostics(program)
  const { user, system } = process.cpuUsage(begun)
  const said = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  if (said.length > 0) throw new Error(said.join('\n'))
  return {
    figure: (user + system) / 1e6,
    also: { 'MB of memory': process.memoryUsage().heapUsed / 2 ** 20, 'types made': program.getTypeCount() },
  }
}

function hostOver(textOf: (path: string) => string | undefined): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS)
  const onDisk = ts.createCompilerHost(OPTIONS)
  host.fileExists = (path) => textOf(path) !== undefined || onDisk.fileExists(path)
  host.getSourceFile = (path, version) => {
    const text = textOf(path)
    return text === undefined ? onDisk.getSourceFile(path, version) : ts.createSourceFile(path, text, version)
  }
  return host
}
