import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runAeop } from './run-aeop.ts'
import { startGateway, type RunningGateway } from './start-gateway.ts'
import { listen } from './start-socket.ts'

/** Magic bytes and header of a PNG of one pixel, and every byte there is behind them. */
const PICTURE = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
  Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
])

let gateway: RunningGateway
let folder = ''
beforeAll(async () => {
  gateway = await startGateway()
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
  writeFileSync(join(folder, 'front = 1.png'), PICTURE)
})
afterAll(async () => {
  await gateway.stop()
  rmSync(folder, { recursive: true })
})

const call = (...words: string[]) => runAeop(['call', ...words], { env: { AEOP_GATEWAY: gateway.url } })
const path = () => join(folder, 'front = 1.png')
const UPLOAD = 'aliexpress.image.redefining.uploadtempimage'

describe('aeop call --file', () => {
  it.each([[['--protocol', 'top']], [[]]])('sends a file byte for byte with %j', async (words) => {
    const { code, stdout, stderr } = await call(
      UPLOAD,
      'src_file_name=front.jpg',
      '--file',
      `file_data=${path()}`,
      ...words,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { result } = JSON.parse(stdout) as { result: { url: string; src_file_name: string } }
    expect(result.src_file_name).toBe('front.jpg')
    const stored = await fetch(result.url)
    expect(stored.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await stored.arrayBuffer())).toEqual(PICTURE)
  })

  it('sends several files with their names, and text that begins with @ as text', async () => {
    const second = join(folder, 'second.txt')
    writeFileSync(second, 'second')
    let form: FormData | undefined
    const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      form = await new Response(new Uint8Array(await buffer(request)), { headers }).formData()
      response.end('{"code":"0","request_id":"r"}')
    }
    const server = createServer((request, response) => void receive(request, response))
    const url = `http://127.0.0.1:${await listen(server)}`
    onTestFinished(() => server.closeAllConnections())
    const { code, stderr } = await call(
      'x.y',
      '--no-check',
      `note=@${second}`,
      '--gateway',
      url,
      '--file',
      `a=${path()}`,
      `--file=b=${second}`,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [a, b] = [form?.get('a'), form?.get('b')] as [File, File]
    expect([a.name, a.type, Buffer.from(await a.arrayBuffer())]).toEqual(['front = 1.png', 'image/png', PICTURE])
    expect([b.name, b.type, await b.text()]).toEqual(['second.txt', 'application/octet-stream', 'second'])
    expect(form?.get('note')).toBe(`@${second}`)
  })

  it.each([
    [
      ['--file', 'file_data=/nowhere/a.png'],
      /^aeop: file_data: there is no file at "\/nowhere\/a\.png"\. Check the path behind --file\.$/m,
    ],
    [['--file', 'file_data=/'], /^aeop: file_data: "\/" is a directory or a device\. Check the path behind --file\.$/m],
    [['--file', 'file_data='], /--file file_data= names no path/],
    [['--file', 'front.png'], /--file 1 has no =/],
    [['--file', 'a=1', '--file', 'a=2'], /the parameter a is given twice/],
    [['--file', 'a=1', 'a=2'], /the parameter a is given as text and as a file/],
    [['--file'], /--file needs a value/],
  ])('refuses %j', async (words, problem) => {
    const { code, stdout, stderr } = await call(UPLOAD, ...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })

  it('says how a file is sent to who gave its name as text', async () => {
    const words = [UPLOAD, 'src_file_name=front.jpg', `file_data=@${path()}`]
    expect(await call(...words)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'aeop: file_data: it takes a file, and text is none. Send a file with --file file_data=PATH.\n',
    })
    const sent = await call(...words, '--no-check')
    expect(sent.code).toBe(1)
    expect(sent.stderr).toContain('Remedy: file_data is a file: send it with --file file_data=PATH. ')
  })

  it('refuses a file in a URL', async () => {
    const { code, stderr } = await call(UPLOAD, '--get', '--file', `file_data=${path()}`)
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'aeop: file_data: a GET carries no files. Leave out --get.\n' })
  })
})

describe('aeop call refused by the service behind the platform', () => {
  const unknown = ['aliexpress.ds.product.get', 'product_id=1', 'ship_to_country=US']

  it('prints the answer and tells of the refusal', async () => {
    const { code, stdout, stderr } = await call(...unknown)
    expect(code).toBe(1)
    const answer = JSON.parse(stdout) as { request_id: string }
    expect(answer).toMatchObject({ rsp_code: 605, rsp_msg: 'ITEM_ID_NOT_FOUND' })
    const [first, second, ...rest] = stderr.split('\n')
    expect(first).toMatch(/^aeop: aliexpress\.ds\.product\.get was refused by its service, .*605.*ITEM_ID_NOT_FOUND$/)
    expect(second).toMatch(/^Fault: caller\. Remedy: .*\. Request id: /)
    expect(second).toContain(answer.request_id)
    expect(rest).toEqual([''])
  })

  it('prints one JSON document when asked to', async () => {
    const { code, stdout } = await call(...unknown, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'business-refusal', fault: 'caller', business: { code: '605', message: 'ITEM_ID_NOT_FOUND' } },
      answer: { rsp_code: 605 },
    })
  })
})
