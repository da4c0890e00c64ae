// @ts-check
// Protects the public surface: the API reference is committed, so a change of what the packages export is a diff that somebody reads. This makes the
// reference anew in a temporary folder and compares.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const committed = join(root, 'docs/api')
const fresh = mkdtempSync(join(tmpdir(), 'aeop-docs-'))

/** @param {string} folder */
const files = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

try {
  execFileSync(join(root, 'node_modules/.bin/typedoc'), ['--out', fresh, '--logLevel', 'Warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  const now = files(fresh)
  const then = files(committed)
  const stale = [...new Set([...now.keys(), ...then.keys()])].filter((name) => now.get(name) !== then.get(name))
  if (stale.length > 0) {
    console.error(`docs/api is stale in ${stale.join(', ')}: run npm run docs:api and look at the diff`)
    process.exitCode = 1
  } else console.log(`docs/api is fresh: ${now.size} files`)
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
