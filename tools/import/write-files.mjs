// @ts-check

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes all files or, where one cannot be written, none: all are put beside their places first, then moved.
 * @param {{ path: string, text: string }[]} files
 * @throws {Error} of the file system
 */
export function writeFiles(files) {
  const moves = files.map(({ path, text }) => ({ path, text, temporary: `${path}.${process.pid}.tmp` }))
  try {
    for (const { path, text, temporary } of moves) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(temporary, text)
    }
    for (const { path, temporary } of moves) renameSync(temporary, path)
  } finally {
    for (const { temporary } of moves) rmSync(temporary, { force: true })
  }
}
