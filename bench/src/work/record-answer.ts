import type { HttpRequest } from '@aeop/sdk'
import { createGateway } from '@aeop/gateway'
import { signRequests, type Workload } from './sign-requests.ts'

/** An answer to be given again and again. */
export interface FixedAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A typical answer of the platform to a workload: of the gateway's answers to all of its parameters the one of median length. */
export async function recordAnswer(workload: Workload): Promise<FixedAnswer> {
  const gateway = await createGateway({ port: null })
  try {
    const requests = signRequests(gateway.url, workload).slice(0, workload.parameters.length)
    const answers = await Promise.all(requests.map((request) => send(request, gateway.fetch, workload.expected)))
    const [typical] = answers.toSorted((a, b) => a.body.length - b.body.length).slice(Math.floor(answers.length / 2))
    if (typical === undefined) throw new Error(`${workload.method} has no parameters to ask with`)
    return typical
  } finally {
    await gateway.close()
  }
}

/** Asks a gateway with every request of a workload: what is not answered rightly must not be measured. */
export async function checkAnswers(requests: readonly HttpRequest[], workload: Workload): Promise<void> {
  for (const request of requests) await send(request, fetch, workload.expected)
}

async function send(request: HttpRequest, ask: typeof fetch, expected: string): Promise<FixedAnswer> {
  const { url, ...init } = request
  const response = await ask(url, init)
  const body = await response.text()
  if (body.includes(expected)) return { headers: Object.fromEntries(response.headers), body }
  throw new Error(`this is no answer to measure: ${body.slice(0, 200)}`)
}
