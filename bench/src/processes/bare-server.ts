import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FixedAnswer } from '../workload/record-answers.ts'
import { serveParent } from './serve-parent.ts'

// The least that node:http can do for a POST: read it to its end, and answer with ready-made bytes, each answer in turn.
serveParent((input) => {
  const answers = (input as readonly FixedAnswer[]).map(({ headers, body }) => ({ headers, bytes: Buffer.from(body) }))
  let turn = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { headers, bytes } = answers[turn++ % answers.length] as (typeof answers)[number]
      response.writeHead(200, { ...headers, 'content-length': bytes.length })
      response.end(bytes)
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
})
