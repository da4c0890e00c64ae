// @ts-check
// Keeps hand-written files small: fails on a .ts or .mjs file of more than 300 lines (tests: 500), prints the median.
// Generated files are exempt.
// Usage: node tools/check-file-size.mjs [--root DIR]

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from './read-arguments.mjs'

const LIMIT = 300
const TEST_LIMIT = 500

const { root } = readArguments()
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
const files = listed
  .toString()
  .split('\0')
  .filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.includes('/generated/') && existsSync(join(root, path)))
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

const tooLong = files.filter(({ path, lines }) => lines > (/\.test(?:-d)?\.ts$/.test(path) ? TEST_LIMIT : LIMIT))
for (const { path, lines } of tooLong) console.error(`${path}: ${lines} lines, split it`)
console.log(`${files.length} files, median ${files[Math.floor(files.length / 2)]?.lines ?? 0} lines`)
process.exitCode = tooLong.length === 0 ? 0 : 1
