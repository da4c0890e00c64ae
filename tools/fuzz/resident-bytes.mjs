// @ts-check
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = /** @type {() => void} */ (runInNewContext('gc'))

/** Resident memory of this process without its garbage, whose amount goes up and down by more than a leak would show. */
export function residentBytes() {
  collectGarbage()
  return process.memoryUsage.rss()
}
