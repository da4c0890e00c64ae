import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ArgumentError } from '../../src/errors/index.ts'
import { file, type FileParameter } from '../../src/protocol/file-parameter.ts'
import { filePart } from '../../src/protocol/file-part.ts'
import { multipartBody } from '../../src/protocol/multipart-body.ts'
import type { FileValue } from '../../src/protocol/parameter-value.ts'

const BOUNDARY = 'b0undary'

function body(fields: Record<string, string>, files: Record<string, FileValue>) {
  const parts = Object.entries(files).map(([name, value]) => filePart(name, value))
  return multipartBody(new Map(Object.entries(fields)), parts, BOUNDARY)
}

async function bytesOf(made: ReturnType<typeof multipartBody>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of made.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function parsed(made: ReturnType<typeof multipartBody>): Promise<FormData> {
  const headers = { 'content-type': `multipart/form-data;charset=UTF-8;boundary=${BOUNDARY}` }
  return new Response(await bytesOf(made), { headers }).formData()
}

async function* stream(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

describe('multipartBody', () => {
  it('is these bytes', async () => {
    const made = body({ a: '1', sign: 'X' }, { image: file(Buffer.from([0, 13, 10, 255]), { name: 'a.bin' }) })
    const head = [
      '--b0undary',
      'Content-Disposition: form-data; name="a"',
      '',
      '1',
      '--b0undary',
      'Content-Disposition: form-data; name="sign"',
      '',
      'X',
      '--b0undary',
      'Content-Disposition: form-data; name="image"; filename="a.bin"',
      'Content-Type: application/octet-stream',
      '',
      '',
    ].join('\r\n')
    const bytes = await bytesOf(made)
    expect(bytes.toString('latin1')).toBe(`${head}\u0000\r\n\u00ff\r\n--b0undary--\r\n`)
    expect(made.contentLength).toBe(bytes.length)
  })

  it('is read by another parser: texts to the byte, names, types and bytes of each file', async () => {
    const texts = { q: ' a\r\nb\nc=&%2B"é😀 ', at: '@/etc/passwd', dashes: '--b0undar' }
    const picture = Buffer.from('89504e470d0a1a0a00ff', 'hex')
    const made = body(texts, {
      first: picture,
      second: new File(['text of é'], 'naïve "name" 商品.txt', { type: 'text/plain;charset=utf-8' }),
      third: file(stream('ab', '', 'cd'), { name: 'c.bin', type: 'image/webp' }),
    })
    const form = await parsed(made)
    for (const [name, value] of Object.entries(texts)) expect(form.getAll(name)).toEqual([value])
    const files = await Promise.all(
      ['first', 'second', 'third'].map(async (name) => {
        const found = form.get(name) as File
        return [found.name, found.type, Buffer.from(await found.arrayBuffer()).toString('latin1')]
      }),
    )
    expect(files).toEqual([
      ['first', 'image/png', picture.toString('latin1')],
      ['naïve "name" 商品.txt', 'text/plain;charset=utf-8', Buffer.from('text of é').toString('latin1')],
      ['c.bin', 'image/webp', 'abcd'],
    ])
    expect(made.contentLength).toBeUndefined()
  })

  it('can be read twice when no part of it is a stream', async () => {
    const made = body({ a: '1' }, { bytes: Buffer.from('x'), blob: new Blob(['yz']), empty: new Uint8Array() })
    expect(await bytesOf(made)).toEqual(await bytesOf(made))
    expect(made.contentLength).toBe((await bytesOf(made)).length)
  })

  it('no name ends its header line', async () => {
    const evil = 'x"\r\nContent-Type: text/html\r\n\r\nevil'
    const made = body({ [evil]: '1' }, { [evil]: file(Buffer.from('x'), { name: evil }) })
    const text = (await bytesOf(made)).toString()
    expect(text).not.toContain('\r\nContent-Type: text/html')
    expect(text).toContain('name="x%22%0D%0AContent-Type: text/html%0D%0A%0D%0Aevil"')
    expect(text).toContain('filename="x%22%0D%0AContent-Type: text/html%0D%0A%0D%0Aevil"')
  })

  it.each(['', 'a b', 'a"b', 'a\r\nb', 'x'.repeat(71)])('refuses the boundary %j', (boundary) => {
    expect(() => multipartBody(new Map(), [], boundary)).toThrow(/^boundary: it cannot stand between/)
  })
})

describe('filePart', () => {
  it.each([
    ['JPEG', 'ffd8ffe000104a46', 'image/jpeg'],
    ['PNG', '89504e470d0a1a0a', 'image/png'],
    ['GIF', '474946383961', 'image/gif'],
    ['BMP', '424d36000000', 'image/bmp'],
    ['something else', '25504446', 'application/octet-stream'],
    ['the start of a PNG', '8950', 'application/octet-stream'],
    ['nothing', '', 'application/octet-stream'],
  ])('tells the type of %s by its bytes', (_what, hex, type) => {
    expect(filePart('image', Buffer.from(hex, 'hex'))).toMatchObject({ name: 'image', fileName: 'image', type })
  })

  it('takes what it is told before what it finds', () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex')
    const blob = new Blob([png], { type: 'image/x' })
    expect(filePart('p', file(png, { type: 'image/jpeg' })).type).toBe('image/jpeg')
    expect(filePart('p', blob)).toMatchObject({ fileName: 'p', type: 'image/x' })
    expect(filePart('p', new File([png], ''))).toMatchObject({ fileName: 'p', type: 'application/octet-stream' })
    expect(filePart('p', file(new File([], 'a.x'), { name: 'b.y' })).fileName).toBe('b.y')
  })

  it.each([
    [
      'a type with a line end',
      () => file(new Blob([]), { type: 'a/b\r\nx: y' }),
      /^p: the type of the file is no media/,
    ],
    ['a type that is none', () => new Blob([], { type: 'foo' }), /^p: the type of the file/],
    ['an empty name', () => file(new Blob([]), { name: '' }), /^p: the name of the file is empty/],
    ['half a surrogate pair in a name', () => file(new Blob([]), { name: '\ud800' }), /^p: the text holds half/],
    ['a path for a source', () => file('a.jpg' as never), /^source: .* for a file on disk use fileFromPath/],
    ['null for a source', () => file(null as never), /^source: it is no source/],
    ['a negative size', () => file(stream('x'), { size: -1 }), /^size: it is no number of bytes/],
    ['half a byte', () => file(stream('x'), { size: 0.5 }), /^size: it is no number of bytes/],
    ['a size that is not that of the bytes', () => file(Buffer.from('abc'), { size: 4 }), /^size: .* 3 bytes, not 4/],
    ['a size that is not that of the blob', () => file(new Blob(['a']), { size: 4 }), /^size: .* 1 bytes, not 4/],
  ])('refuses %s', (_what, make, message) => {
    const attempt = () => filePart('p', make())
    expect(attempt).toThrow(ArgumentError)
    expect(attempt).toThrow(message)
  })
})

describe('a stream', () => {
  const send = (value: FileParameter) => bytesOf(body({}, { p: value }))

  it('of known size gives the length of the whole', async () => {
    const made = body({ a: '1' }, { p: file(stream('abc', 'de'), { size: 5 }) })
    expect(made.contentLength).toBe((await bytesOf(made)).length)
  })

  it.each([
    ['shorter than said', () => file(stream('abc'), { size: 4 }), /^p: the source gave 3 instead of the 4 bytes/],
    ['longer than said', () => file(stream('abc', 'de'), { size: 4 }), /^p: the source gave more than the 4 bytes/],
    ['of nothing', () => file(stream()), /^p: the stream gave no bytes.*for an empty file give size 0/],
    [
      'of text',
      () =>
        file(
          (async function* () {
            yield 'x' as never
          })(),
        ),
      /^p: the stream gave a string where bytes/,
    ],
  ])('%s ends in an error', async (_what, make, message) => {
    const failure = send(make())
    await expect(failure).rejects.toThrow(message)
    await expect(failure).rejects.toThrow(ArgumentError)
  })

  it('of nothing is an empty file when its size says so', async () => {
    const form = await parsed(body({}, { p: file(stream(), { size: 0 }) }))
    expect((form.get('p') as File).size).toBe(0)
  })

  it('is sent once, in whichever wrapping', async () => {
    const source = stream('abc')
    const again = file(source)
    await send(file(source))
    await expect(async () => send(again)).rejects.toThrow(/^p: this stream has been read already.*Open a new stream/)
  })

  it('that is sent twice at once fails the second time before the first byte', async () => {
    const source = file(stream('abc'))
    const [one, two] = [body({ a: '1' }, { p: source }), body({ a: '1' }, { p: source })]
    await bytesOf(one)
    expect(() => two.chunks()).toThrow(/^p: this stream has been read already/)
  })

  it('of Node that somebody else has read is refused', async () => {
    const source = Readable.from([Buffer.from('abc')])
    for await (const _chunk of source);
    expect(() => body({}, { p: file(source) })).toThrow(/^p: this stream has been read already/)
  })

  it('that somebody else reads is refused', async () => {
    const locked = new Blob(['x']).stream()
    locked.getReader()
    await expect(async () => send(file(locked))).rejects.toThrow(/^p: this stream has been read already, or is being/)
  })

  it('is closed when the one who reads gives up', async () => {
    let closed = false
    const source = (async function* () {
      try {
        for (;;) yield Buffer.alloc(10)
      } finally {
        closed = true
      }
    })()
    let taken = 0
    for await (const _chunk of body({}, { p: file(source) }).chunks()) if (++taken === 3) break
    expect(closed).toBe(true)
  })
})
