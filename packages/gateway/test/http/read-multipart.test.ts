import { describe, expect, it } from 'vitest'
import { completeLimits, type GatewayLimits } from '../../src/http/limits.ts'
import { readMultipart } from '../../src/http/read-multipart.ts'

const TYPE = 'multipart/form-data; boundary=bnd'
const TEXT = 'Content-Disposition: form-data; name="a"\r\n\r\n1'
const FILE = 'Content-Disposition: form-data; name="f"; filename="x.png"\r\nContent-Type: image/png\r\n\r\nPNG'

const join = (...parts: string[]) => `${parts.map((part) => `--bnd\r\n${part}\r\n`).join('')}--bnd--\r\n`
const read = (body: string | Uint8Array, type = TYPE, limits: Partial<GatewayLimits> = {}) =>
  readMultipart(type, Buffer.from(body), completeLimits(limits))
const fileOf = (disposition: string) => read(join(`Content-Disposition: ${disposition}\r\n\r\nPNG`)).files[0]

describe('the shapes that clients give to multipart (clients C3.8)', () => {
  const text = { fields: [['a', '1']], isUtf8: true, files: [] }
  it.each([
    ['as curl sends it', TYPE, join(TEXT)],
    ['the final CRLF missing', TYPE, join(TEXT).slice(0, -2)],
    ['a CRLF before the first delimiter (Java, .NET)', TYPE, `\r\n${join(TEXT)}`],
    ['a preamble and an epilogue', TYPE, `hello\r\n${join(TEXT)}bye\r\n--bnd\r\n${TEXT}`],
    ['a charset before the boundary (Java)', 'multipart/form-data;charset=UTF-8;boundary=bnd', join(TEXT)],
    ['the boundary in quotes', 'multipart/form-data; boundary="bnd"', join(TEXT)],
    ['the content type in capitals', 'Multipart/Form-Data; BOUNDARY=bnd', join(TEXT)],
    [
      'no blanks in the part headers (Java)',
      TYPE,
      join('Content-Disposition:form-data;name="a"\r\nContent-Type:text/plain\r\n\r\n1'),
    ],
    ['the name without quotes', TYPE, join('Content-Disposition: form-data; name=a\r\n\r\n1')],
    ['header names in capitals', TYPE, join('CONTENT-DISPOSITION: form-data; name="a"\r\n\r\n1')],
  ])('%s', (_shape, type, body) => {
    expect(read(body, type)).toEqual(text)
  })

  it('a boundary with characters that only quotes allow', () => {
    const body = join(TEXT).replaceAll('--bnd', "--=_a/b:c?(d)'")
    expect(read(body, `multipart/form-data; boundary="=_a/b:c?(d)'"`)).toEqual(text)
    expect(read(body, `multipart/form-data; boundary==_a/b:c?(d)'`)).toEqual(text)
  })

  it('nothing but the closing delimiter, with and without CRLF', () => {
    const nothing = { fields: [], isUtf8: true, files: [] }
    expect(read('--bnd--\r\n')).toEqual(nothing)
    expect(read('--bnd--')).toEqual(nothing)
    expect(read('\r\n--bnd--')).toEqual(nothing)
  })

  it('a file with name and type, its bytes untouched', () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 98, 110, 13, 10, 0])
    const [head, tail] = join(FILE).split('PNG') as [string, string]
    const { files, fields } = read(Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)]))
    expect(files).toEqual([{ name: 'f', fileName: 'x.png', contentType: 'image/png', content: bytes }])
    expect(fields).toEqual([])
  })

  it.each([
    ['file; name="f"; filename="x.png"', 'x.png'],
    ['form-data; name="f"; filename="x.png" ', 'x.png'],
    ['form-data; name="f" ; filename="x.png" ; size=3', 'x.png'],
    [`form-data; name="f"; filename*=UTF-8''%C3%A9.png`, 'é.png'],
    [`form-data; name="f"; filename="e.png"; filename*=utf-8'en'%E5%9B%BE.png`, '图.png'],
    ['form-data; name="f"; filename="图.png"', '图.png'],
    ['form-data; name="f"; filename="a\\"b;c.png"', 'a"b;c.png'],
    ['form-data; name="f"; filename="a%22b.png"', 'a"b.png'],
    ['form-data; name="f"; filename="C:\\pics\\x.png"', 'C:\\pics\\x.png'],
    ['form-data; filename=x.png; name=f', 'x.png'],
    ['form-data; name="f"; filename=""', ''],
  ])('Content-Disposition: %s', (disposition, fileName) => {
    expect(fileOf(disposition)).toEqual({
      name: 'f',
      fileName,
      contentType: 'application/octet-stream',
      content: Buffer.from('PNG'),
    })
  })

  it('D-23: bytes without a file name are text, and a file name makes a file of text/plain', () => {
    const octets = 'Content-Disposition: form-data; name="a"\r\nContent-Type: application/octet-stream\r\n\r\n1'
    expect(read(join(octets)).fields).toEqual([['a', '1']])
    const plain = 'Content-Disposition: form-data; name="f"; filename="t.txt"\r\nContent-Type: text/plain\r\n\r\n1'
    expect(read(join(plain)).files).toMatchObject([{ name: 'f', contentType: 'text/plain' }])
  })

  it('repeated and special names, empty texts, and content that looks like a delimiter', () => {
    const part = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`
    const fields = [
      ['a', '1'],
      ['a', '2'],
      ['__proto__', ''],
      ['constructor', '\r\n--bn\r\n--\r\n-'],
    ] as const
    expect(read(join(...fields.map(([name, value]) => part(name, value)))).fields).toEqual(fields)
  })

  it('bytes that are no UTF-8, in a text or in a name', () => {
    const [before, after] = join(TEXT).split('1') as [string, string]
    expect(read(Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)])).isUtf8).toBe(false)
    const named = Buffer.from(join(TEXT).replace('"a"', '"\u00ff"'), 'latin1')
    expect(read(named).isUtf8).toBe(false)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['cut off in a text', join(TEXT).slice(0, -9), TYPE, /closing delimiter is missing/],
    ['cut off in the headers of a part', '--bnd\r\nContent-Dispo', TYPE, /closing delimiter is missing/],
    ['empty', '', TYPE, /closing delimiter is missing/],
    ['no boundary', join(TEXT), 'multipart/form-data', /names no boundary/],
    ['an empty boundary', join(TEXT), 'multipart/form-data; boundary=""', /names no boundary/],
    ['a part without a name', join('Content-Disposition: form-data\r\n\r\n1'), TYPE, /no name/],
    ['a part without headers', join('\r\n1'), TYPE, /headers of a part/],
    ['a NUL in a header', join(TEXT.replace('"a"', '"a\0"')), TYPE, /headers of a part/],
    ['line feeds alone, which no client sends', join(TEXT).replaceAll('\r\n', '\n'), TYPE, /headers of a part/],
    [
      `a broken filename*`,
      join(`Content-Disposition: form-data; name="f"; filename*=UTF-8''%zz\r\n\r\n1`),
      TYPE,
      /headers of a part/,
    ],
  ])('%s', (_what, body, type, problem) => {
    expect(read(body, type)).toEqual({ fields: [], files: [], isUtf8: true, problem: expect.stringMatching(problem) })
  })

  it('files beyond the limits', () => {
    expect(read(join(FILE, FILE), TYPE, { fileParts: 2 }).files).toHaveLength(2)
    expect(read(join(FILE, FILE), TYPE, { fileParts: 1 }).problem).toBe('there are more than 1 files')
    expect(read(join(FILE), TYPE, { fileBytes: 3 }).files).toHaveLength(1)
    expect(read(join(FILE), TYPE, { fileBytes: 2 }).problem).toBe('a file is larger than 2 bytes')
  })

  it('a text as large as no body may be, and parts without number', () => {
    expect(read(join(TEXT), TYPE, { bodyBytes: 1 }).fields).toHaveLength(1)
    expect(read(join(`${TEXT}2`), TYPE, { bodyBytes: 1 }).problem).toMatch(/larger than a body/)
    const parts = Array.from({ length: 9 }, () => TEXT)
    expect(read(join(...parts), TYPE, { parameters: 8, fileParts: 1 }).fields).toHaveLength(9)
    expect(read(join(...parts), TYPE, { parameters: 7, fileParts: 1 }).problem).toMatch(/more parts/)
  })
})
