import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** As in a fresh project of a user, declarations of packages checked as well. */
const USUAL: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: false,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  typeRoots: [fileURLToPath(new URL('../../../../node_modules/@types', import.meta.url))],
  types: ['node'],
}

/** What the compiler says of a file beside this one, line by line; `text` stands for a file that is not there. */
export function compile(name: string, options: ts.CompilerOptions = {}, text?: string): string[] {
  const path = fileURLToPath(new URL(name, import.meta.url))
  const given = { ...USUAL, ...options }
  const host = ts.createCompilerHost(given)
  if (text !== undefined) {
    const onDisk = ts.createCompilerHost(given)
    host.fileExists = (asked) => asked === path || onDisk.fileExists(asked)
    host.getSourceFile = (asked, version) =>
      asked === path ? ts.createSourceFile(asked, text, version) : onDisk.getSourceFile(asked, version)
  }
  return ts.getPreEmitDiagnostics(ts.createProgram([path], given, host)).map((diagnostic) => {
    const { file, start = 0 } = diagnostic
    const where = file
      ? `${file.fileName.split('/').at(-1)}:${file.getLineAndCharacterOfPosition(start).line + 1} `
      : ''
    return `${where}${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`
  })
}
