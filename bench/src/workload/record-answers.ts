import type { TextRequest } from './text-request.ts'
import { createGateway, type GatewayOptions } from '@aeop/gateway'
import { signRequests, type Workload } from './sign-requests.ts'

/** An answer that is ready to be given. */
export interface FixedAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What the gateway answers to each of a workload's parameters. */
export async function recordAnswers(workload: Workload, options: GatewayOptions = {}): Promise<FixedAnswer[]> {
  const gateway = await createGateway({ ...options, port: null })
  try {
    const requests = (await signRequests(gateway.url, workload)).slice(0, workload.parameters.length)
    return await Promise.all(requests.map((request) => send(request, gateway.fetch, workload.expected)))
  } finally {
    await gateway.close()
  }
}

/** Asks a gateway with every request of a workload: what is not answered rightly must not be measured. */
export async function checkAnswers(requests: readonly TextRequest[], workload: Workload): Promise<void> {
  for (const request of requests) await send(request, fetch, workload.expected)
}

async function send(request: TextRequest, ask: typeof fetch, expected: string): Promise<FixedAnswer> {
  const { url, ...init } = request
  const response = await ask(url, init)
  const body = await response.text()
  if (body.includes(expected)) return { headers: Object.fromEntries(response.headers), body }
  throw new Error(`this is no answer to measure: ${body.slice(0, 200)}`)
}
