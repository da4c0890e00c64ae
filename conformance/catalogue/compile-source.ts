import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export interface Complaint {
  readonly line: number
  readonly message: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
/** A file that exists for the compiler only, where imports resolve as they do for the suite. */
const FILE = fileURLToPath(new URL('typed-calls-of-all-methods.ts', import.meta.url))

/** What the compiler, with the settings of the suite, has to say of a source. Complaints about other files are the business of `npm run types`. */
export function compileSource(source: string): readonly Complaint[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.test.json`, (path) => ts.sys.readFile(path)) as {
    readonly config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const program = ts.createProgram([FILE], { ...options, noEmit: true }, withFile(host, source))
  const file = program.getSourceFile(FILE)
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => ({
    line: file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  }))
}

function withFile(host: ts.CompilerHost, source: string): ts.CompilerHost {
  return {
    ...host,
    fileExists: (name) => name === FILE || host.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === FILE ? ts.createSourceFile(FILE, source, ts.ScriptTarget.ESNext) : host.getSourceFile(name, ...rest),
  }
}
