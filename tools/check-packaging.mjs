// @ts-check
// Protects what users install: lints each package as it would be published, checks its types under every module resolution, then packs all of them,
// installs the tarballs into an empty folder and imports every entry point there. A file missing from `files` or a wrong path in `exports` shows up only so.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = ['sdk', 'doctor', 'gateway', 'cli']
const root = new URL('..', import.meta.url).pathname
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name)

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error)
    console.error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`)
    return process.exit(1)
  }
}

for (const name of packages) {
  const folder = join(root, 'packages', name)
  run(bin('publint'), ['--strict'], folder)
  // The command has no entry to import, so there are no types to resolve.
  if (name !== 'cli') run(bin('attw'), ['--pack', '--profile', 'esm-only'], folder)
}

const elsewhere = mkdtempSync(join(tmpdir(), 'aeop-install-'))
try {
  const tarballs = packages.map((name) => {
    const packed = run('npm', ['pack', '--json', '--pack-destination', elsewhere, join(root, 'packages', name)], root)
    return join(elsewhere, JSON.parse(packed)[0].filename)
  })
  writeFileSync(join(elsewhere, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', ...tarballs], elsewhere)

  const entries = packages.flatMap((name) => {
    const { name: packageName, exports } = JSON.parse(
      readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
    )
    return Object.keys(exports)
      .filter((entry) => !entry.endsWith('.json'))
      .map((entry) => packageName + entry.slice(1))
  })
  writeFileSync(join(elsewhere, 'entries.mjs'), entries.map((entry) => `await import('${entry}')\n`).join(''))
  run(process.execPath, ['entries.mjs'], elsewhere)

  const tour = run(join(elsewhere, 'node_modules/.bin/aeop'), ['tour', '--once'], elsewhere)
  if (!tour.includes('WAIT_BUYER_ACCEPT_GOODS')) {
    console.error(`the installed command does not walk to its end:\n${tour}`)
    process.exit(1)
  }
  console.log(
    `packaging: ${packages.length} packages linted, installed elsewhere, ${entries.length} entry points imported, the tour walked`,
  )
} finally {
  rmSync(elsewhere, { recursive: true, force: true })
}
