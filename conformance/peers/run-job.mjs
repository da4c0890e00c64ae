// @ts-check
// What every runner shares: read the job from the command line, make its calls one after the other, print a JSON line for each.
// A runner is a process of its own so that the client under test gets its own time zone, locale and module state.

/**
 * @typedef {{ name: string, fileName: string, type: string, base64: string }} PeerFile
 * @typedef {{ method: string, params: Record<string, unknown>, verb?: 'get' | 'post', files?: PeerFile[] }} PeerCall
 * @typedef {{ url: string, appKey: string, secret: string, session?: string, path?: string, calls: PeerCall[] }} PeerJob
 * @typedef {{ ok: true, answer: unknown } | { ok: false, error: unknown }} PeerLine
 */

/**
 * Whatever the client surfaced, as plain data: an Error keeps its name and message next to its own fields.
 * @param {unknown} error
 */
function surfaced(error) {
  return error instanceof Error ? Object.assign({ name: error.name, message: error.message }, error) : error
}

/**
 * @param {(job: PeerJob) => (call: PeerCall) => Promise<PeerLine>} prepare makes the client once, then one call at a time
 */
export async function runJob(prepare) {
  /** @type {PeerJob} */
  const job = JSON.parse(process.argv[2] ?? '')
  const make = prepare(job)
  for (const call of job.calls) {
    const line = await make(call).catch((error) => ({ ok: false, error: surfaced(error) }))
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
}
