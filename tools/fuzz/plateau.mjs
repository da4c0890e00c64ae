// @ts-check

/** @typedef {{ done: number, residentBytes: number }} Sample */

/** How far above its plateau resident memory may end: issue 3 asks for 10 %. */
const HEADROOM = 1.1

/** In a shorter run the process is still warming up. */
const JUDGED_FROM = 50_000

/** @param {Sample} sample */
export function printSample({ done, residentBytes }) {
  console.log(`${String(done).padStart(9)} ${mib(residentBytes).padStart(8)} MiB`)
}

/**
 * Whether memory ends within its plateau: the largest sample of the second quarter of a run, behind a warm-up with the same load.
 * @param {readonly Sample[]} samples
 */
export function isFlat(samples) {
  const quarter = samples.slice(Math.floor(samples.length / 4), Math.floor(samples.length / 2))
  const plateau = Math.max(...quarter.map(({ residentBytes }) => residentBytes))
  const last = samples.at(-1) ?? { done: 0, residentBytes: 0 }
  const isJudged = last.done >= JUDGED_FROM
  console.log(
    `plateau ${mib(plateau)} MiB, at the end ${mib(last.residentBytes)} MiB${isJudged ? '' : ' (too short a run to judge)'}`,
  )
  return !isJudged || last.residentBytes <= plateau * HEADROOM
}

/** @param {number} bytes */
function mib(bytes) {
  return (bytes / 2 ** 20).toFixed(1)
}
