import { get } from 'node:http'

/** Milliseconds of one start. */
export interface StartReport {
  readonly importMs: number
  readonly startMs: number
}

/** Runs in a fresh process: imports a server, starts it, asks it once, and tells the parent how long the two took. */
export async function reportStart(load: () => Promise<() => Promise<string>>): Promise<void> {
  const begun = performance.now()
  const start = await load()
  const loaded = performance.now()
  const url = await start()
  await ask(`${url}/router/rest?${process.argv[2]}`)
  const answered = performance.now()
  const report: StartReport = { importMs: loaded - begun, startMs: answered - loaded }
  process.send?.(report, () => process.exit())
}

function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () =>
        body.includes('"time"') ? resolve() : reject(new Error(`a wrong first answer: ${body}`)),
      )
    }).on('error', reject)
  })
}
