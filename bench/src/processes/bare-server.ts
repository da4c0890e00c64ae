import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FixedAnswer } from '../work/record-answer.ts'
import { serveParent } from './serve-parent.ts'

// The least that node:http can do for a POST: read it to its end, and answer with ready-made bytes.
serveParent((input) => {
  const { headers, body } = input as FixedAnswer
  const bytes = Buffer.from(body)
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { ...headers, 'content-length': bytes.length })
      response.end(bytes)
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
})
