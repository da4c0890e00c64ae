import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ArgumentError,
  buildRequest,
  createClient,
  file,
  fileFromPath,
  resolveGateway,
  type ClientOptions,
  type FetchFunction,
  type FileValue,
} from '../../src/index.ts'
import { canonicalString, createSigner, explainSignature } from '../../src/sign/index.ts'
import { sentBytes, sentForm, sentParts } from './sent-form.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', session: 'a-session-of-some-length' }
const options = {
  ...app,
  gateway: 'http://127.0.0.1:4100',
  protocol: 'top',
  // What is tried here are bodies; the names in them are not those of the method.
  check: false,
  now: () => Date.UTC(2019, 0, 1, 4),
} as const
const client = (more: Partial<ClientOptions> = {}) => createClient({ ...options, ...more })
const UPLOAD = 'aliexpress.image.redefining.uploadtempimage'
const png = Buffer.from('89504e470d0a1a0a0001', 'hex')

let folder: string
let picture: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aeop-files-'))
  picture = join(folder, 'front é.png')
  await writeFile(picture, png)
})
afterAll(() => rm(folder, { recursive: true }))

/** Base document 108974, steps 1 to 3, written out: the MD5 of secret, sorted text parameters, secret. */
function md5Sign(fields: Iterable<[string, string]>): string {
  const pairs = [...fields].filter(([name]) => name !== 'sign').sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('md5')
    .update(`helloworld${pairs.flat().join('')}helloworld`)
    .digest('hex')
    .toUpperCase()
}

function texts(form: FormData): [string, string][] {
  return [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
}

describe('a call with a file', () => {
  it('carries every parameter as a text part, the signature over them and not over the file', async () => {
    const request = await client().buildRequest(UPLOAD, { src_file_name: '@/etc/passwd', note: 'a\r\nb', image: png })
    expect(request.url).toBe('http://127.0.0.1:4100/router/rest')
    expect(request.headers['content-type']).toMatch(/^multipart\/form-data;charset=UTF-8;boundary=aeop-[\da-f-]{36}$/)
    const form = await sentParts(request)
    const { sign, ...fields } = Object.fromEntries(texts(form))
    expect(fields).toEqual({
      method: UPLOAD,
      app_key: '12345678',
      session: app.session,
      timestamp: '2019-01-01 12:00:00',
      format: 'json',
      v: '2.0',
      sign_method: 'md5',
      src_file_name: '@/etc/passwd',
      note: 'a\r\nb',
    })
    expect(sign).toBe(md5Sign(texts(form)))
    const image = form.get('image') as File
    expect([image.name, image.type, Buffer.from(await image.arrayBuffer())]).toEqual(['image', 'image/png', png])
  })

  it('is the same bytes for the same plan, and other ones for another boundary', async () => {
    const { appKey, session } = app
    const values = { protocol: 'iop', method: 'x.y', appKey, session, now: 1, signMethod: 'sha256' } as const
    const signer = createSigner(app.appSecret)
    const plan = { values, address: resolveGateway(options.gateway), signer, httpMethod: 'POST' } as const
    const bytes = (boundary?: string) =>
      sentBytes(buildRequest({ ...plan, ...(boundary === undefined ? {} : { boundary: () => boundary }) }, { p: png }))
    expect(await bytes('one')).toEqual(await bytes('one'))
    expect((await bytes('one')).toString('latin1').split('--one')).toHaveLength(9)
    expect(await bytes()).not.toEqual(await bytes())
  })

  it.each<[string, () => FileValue]>([
    ['bytes', () => png],
    ['a blob', () => new Blob([png])],
    ['a File', () => new File([png], 'a.png')],
    ['a described stream', () => file(new Blob([png]).stream(), { name: 'a' })],
    ['a path', () => fileFromPath(picture)],
  ])('%s is in no string to sign', (_what, make) => {
    const secret = { secret: 'helloworld', signMethod: 'md5' } as const
    expect(canonicalString({ a: '1', image: make() })).toBe('a1')
    const stages = explainSignature({ a: '1', image: make() }, secret)
    expect(stages.canonicalString).toBe('a1')
    expect(stages.leftOut).toEqual([{ name: 'image', reason: 'file' }])
    expect(stages.signature).toBe(md5Sign([['a', '1']]))
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'an object',
      { param0: { pictures: [{ data: png }] } },
      /^param0\.pictures\[0\]\.data: a Buffer has no text form\. Give a file as the/,
    ],
    [
      'an array',
      { list: [file(png)] },
      /^list\[0\]: a FileParameter has no text form\. Give a file as the value of a parameter/,
    ],
    ['a public name', { sign: png }, /^sign: this is a public parameter/],
    ['no name', { '': png }, /a parameter needs a name/],
  ])('a file in %s is refused', async (_where, parameters, message) => {
    await expect(client().buildRequest(UPLOAD, parameters as never)).rejects.toThrow(message)
  })

  it('a GET carries none', async () => {
    const attempt = client({ httpMethod: 'GET' }).buildRequest(UPLOAD, { image: png })
    await expect(attempt).rejects.toThrow(/^image: a GET carries no files\. Use httpMethod POST/)
  })

  it('D-36: a text that begins with @ is text in each form of a request', async () => {
    const at = `@${picture}`
    const values = { a: at, b: { c: [at] } }
    const post = sentForm(await client().buildRequest('x.y', values))
    const get = new URL((await client({ httpMethod: 'GET' }).buildRequest('x.y', values)).url).searchParams
    const multipart = await sentParts(await client().buildRequest('x.y', { ...values, p: png }))
    for (const form of [post, get, multipart]) {
      expect([form.get('a'), form.get('b')]).toEqual([at, `{"c":["${at}"]}`])
      const signed = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
      expect(form.get('sign')).toBe(md5Sign(signed))
    }
  })
})

it('an echo of a multipart request shows nothing secret', async () => {
  let sent = Buffer.alloc(0)
  const echo: FetchFunction = async (_url, { body }) => {
    sent = Buffer.from(await new Response(body as ReadableStream).arrayBuffer())
    return new Response(sent, { status: 502 })
  }
  const failure = client({ fetch: echo }).callUntyped(UPLOAD, { code: '3_500102_JxZ05Ux3cnnSSUm6', image: png })
  const error = await failure.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(sent.toString()).toContain(app.session)
  expect(error).toMatchObject({ code: 'unexpected-answer', status: 502 })
  const shown = inspect(error, { depth: 9, showHidden: true })
  expect(shown).not.toMatch(/a-session-of-some-length|3_500102_JxZ05Ux3cnnSSUm6|[0-9A-F]{32}/)
})

describe('fileFromPath', () => {
  it('keeps the name, finds the type, knows the length, and can be sent again', async () => {
    const request = await client().buildRequest(UPLOAD, { image: fileFromPath(picture) })
    const image = (await sentParts(request)).get('image') as File
    expect([image.name, image.type, image.size]).toEqual(['front é.png', 'image/png', png.length])
    expect((request.body as { contentLength: number }).contentLength).toBe((await sentBytes(request)).length)
  })

  it('takes another name and type', async () => {
    const described = fileFromPath(picture, { name: 'b.jpg', type: 'image/jpeg' })
    const image = (await sentParts(await client().buildRequest(UPLOAD, { image: described }))).get('image') as File
    expect([image.name, image.type]).toEqual(['b.jpg', 'image/jpeg'])
  })

  it('looks at the file with each call and not before', async () => {
    const path = join(folder, 'later.txt')
    const later = fileFromPath(path)
    await expect(client().buildRequest(UPLOAD, { image: later })).rejects.toThrow(ArgumentError)
    await writeFile(path, 'now')
    const request = await client().buildRequest(UPLOAD, { image: later })
    expect(await ((await sentParts(request)).get('image') as File).text()).toBe('now')
    await writeFile(path, 'it has grown')
    await expect(sentBytes(request)).rejects.toThrow(
      /^image: the source gave more than the 3 bytes it was said to hold/,
    )
  })

  it('that vanishes while the request is sent fails the call', async () => {
    const path = join(folder, 'short-lived.txt')
    await writeFile(path, 'x')
    const removing: FetchFunction = async (_url, { body }) => {
      await rm(path)
      return new Response(await new Response(body as ReadableStream).arrayBuffer())
    }
    const call = client({ fetch: removing }).callUntyped(UPLOAD, { image: fileFromPath(path) })
    await expect(call).rejects.toMatchObject({ code: 'unreadable-body', cause: { code: 'ENOENT' } })
  })

  it.each<[string, () => string, RegExp]>([
    ['a missing file', () => join(folder, 'none.png'), /^image: there is no file at ".*none\.png"\. Check the path/],
    ['a directory', () => folder, /^image: ".*aeop-files-.*" is a directory or a device/],
    ['a path through a file', () => join(picture, 'x'), /^image: the file cannot be read \(ENOTDIR\)/],
    ['a NUL in the path', () => 'a\0b', /^image: the file cannot be read \(ERR_INVALID_ARG_VALUE\) at "a\\u0000b"/],
    ['no path', () => '', /^path: it is missing/],
  ])('%s is refused before anything is sent', async (_what, path, message) => {
    let asked = 0
    const counting = client({ fetch: () => Promise.resolve(new Response(String(asked++))) })
    await expect(async () => counting.callUntyped(UPLOAD, { image: fileFromPath(path()) })).rejects.toThrow(message)
    expect(asked).toBe(0)
  })
})

describe.each(['undici', 'fetch'])('over %s', (transport) => {
  const over = (gateway: string) => client({ gateway, ...(transport === 'fetch' ? { fetch } : {}) })

  it('bytes, names and types arrive, with a length or in chunks', async () => {
    const gateway = await startUploads()
    const sender = over(gateway.url)
    const large = Buffer.alloc(70_000, 'ab')
    for (const image of [large, file(createReadStream(picture), { name: 'p' }), fileFromPath(picture)])
      await sender.callUntyped(UPLOAD, { note: 'ü', image })
    await sender.close()
    await gateway.close()
    const [bytes, stream, path] = gateway.seen
    expect(bytes).toMatchObject({ note: 'ü', name: 'image', type: 'application/octet-stream', file: large })
    expect(Number(bytes?.length)).toBeGreaterThan(large.length)
    expect(stream).toMatchObject({ name: 'p', type: 'application/octet-stream', file: png })
    expect(stream?.length).toBeUndefined()
    expect(path).toMatchObject({ name: 'front é.png', type: 'image/png', file: png })
  })

  it('a stream is sent once: a second call is refused before it is sent', async () => {
    const gateway = await startUploads()
    const sender = over(gateway.url)
    const image = file(createReadStream(picture), { name: 'p', size: png.length })
    await sender.callUntyped(UPLOAD, { image })
    await expect(sender.callUntyped(UPLOAD, { image })).rejects.toThrow(/^image: this stream has been read already/)
    await sender.close()
    await gateway.close()
    expect(gateway.seen).toHaveLength(1)
  })

  it('a stream that fails before it is read fails the call, and not the process', async () => {
    const gateway = await startUploads()
    const sender = over(gateway.url)
    const image = file(createReadStream(join(folder, 'none.png')))
    await expect(sender.callUntyped(UPLOAD, { image })).rejects.toMatchObject({
      code: 'unreadable-body',
      cause: { code: 'ENOENT' },
    })
    await expect(sender.callUntyped(UPLOAD, { image })).rejects.toThrow(
      /^image: this stream has failed\. Open a new stream/,
    )
    await sender.close()
    await gateway.close()
    expect(gateway.seen).toEqual([])
  })

  it('a stream that ends early fails the call and is no upload', async () => {
    const gateway = await startUploads()
    const sender = over(gateway.url)
    const image = file(createReadStream(picture), { size: png.length + 1 })
    await expect(sender.callUntyped(UPLOAD, { image })).rejects.toThrow(
      /^image: the source gave 10 instead of the 11 bytes/,
    )
    await sender.close()
    await gateway.close()
    expect(gateway.seen).toEqual([])
  })
})

interface Upload {
  readonly length: string | undefined
  readonly note: unknown
  readonly name: string
  readonly type: string
  readonly file: Buffer
}

/** A server that reads each upload with the parser of the platform's fetch, and counts whole ones only. */
async function startUploads() {
  const seen: Upload[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {})
    request.on('end', () => {
      const { 'content-type': type = '', 'content-length': length } = request.headers
      const parsed = new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
      const take = async () => {
        const fields = await parsed
        const image = fields.get('image') as File
        const read = Buffer.from(await image.arrayBuffer())
        seen.push({ length, note: fields.get('note'), name: image.name, type: image.type, file: read })
        response.end('{"x_response":{}}')
      }
      void take()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(resolve)
    })
  return { url, seen, close }
}
