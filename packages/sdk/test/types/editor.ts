import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url))
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
}

/** What an editor shows at the mark `|` of a program, against the published types. */
export interface Editor {
  hover(program: string): { readonly type: string; readonly documentation: string }
  completions(program: string): string[]
}

/** An editor that has one file open. */
export function openEditor(): Editor {
  let text = ''
  let version = 0
  const service = ts.createLanguageService({
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [PROGRAM],
    getScriptVersion: (path) => (path === PROGRAM ? String(version) : '0'),
    getScriptSnapshot: (path) => {
      const source = path === PROGRAM ? text : ts.sys.readFile(path)
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source)
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === PROGRAM || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
  })
  /** Shows a program and tells where its mark is. */
  const show = (program: string): number => {
    const mark = program.indexOf('|')
    text = program.slice(0, mark) + program.slice(mark + 1)
    version += 1
    return mark
  }
  return {
    hover: (program) => {
      const info = service.getQuickInfoAtPosition(PROGRAM, show(program))
      return {
        type: ts.displayPartsToString(info?.displayParts),
        documentation: ts.displayPartsToString(info?.documentation),
      }
    },
    completions: (program) =>
      service.getCompletionsAtPosition(PROGRAM, show(program), {})?.entries.map(({ name }) => name) ?? [],
  }
}
