// A copy of facts/ in a temporary folder, with a folder of saved documents beside it, for the tests of the importer.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export const tools = dirname(dirname(fileURLToPath(import.meta.url)))
export const root = mkdtempSync(join(tmpdir(), 'import-'))
export const saved = join(root, 'saved')
/** The facts of the repository: path below facts/ -> text. */
export const pristine = readTree(join(dirname(tools), 'facts'))
export const methodCount = [...pristine.keys()].filter((path) => path.startsWith('methods/')).length
export const NOVEMBER = ['--source', 'oapi-doc-2026-11']

/** Copies facts/ once, mends it before each test, and removes all at the end. */
export function useSandbox(): void {
  beforeAll(() => cpSync(join(dirname(tools), 'facts'), join(root, 'facts'), { recursive: true }))
  beforeEach(() => {
    for (const path of touched()) {
      rmSync(join(root, 'facts', path), { force: true })
      if (pristine.has(path)) writeFileSync(join(root, 'facts', path), `${pristine.get(path)}`)
    }
    rmSync(saved, { recursive: true, force: true })
    mkdirSync(saved)
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))
}

export function run(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(tools, tool), '--root', root, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

export function importSaved(...args: string[]) {
  return run('import-methods.mjs', '--from', saved, ...args)
}

export function save(file: string, content: unknown): void {
  mkdirSync(dirname(join(saved, file)), { recursive: true })
  writeFileSync(join(saved, file), typeof content === 'string' ? content : JSON.stringify(content))
}

export function readTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** Files of facts/ that differ from those of the repository. */
export function touched(): string[] {
  const now = readTree(join(root, 'facts'))
  return [...new Set([...now.keys(), ...pristine.keys()])].filter((path) => now.get(path) !== pristine.get(path))
}
