import { execFile, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { decodeForm } from '@aeop/sdk/protocol'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/input/input-error.ts'
import { readCurl } from '../../src/input/read-curl.ts'
import type { WireRequest } from '../../src/wire-request.ts'

const wire = (command: string) => readCurl(command).request as WireRequest
const hasCurl = spawnSync('curl', ['--version']).status === 0

describe.runIf(hasCurl)('readCurl reads what curl sends', () => {
  it.each([
    ['-d', 'a=b', '-d', 'c=%20d'],
    ['-G', '-d', 'a=b', '--data-urlencode', 'c=d&e'],
    ['--data-urlencode', 'content &', '--data-urlencode', '=x=y', '--data-urlencode', 'n=é*(1)'],
    ['-XPUT', '-sSkda=b'],
    ['--json', '{"a":1}', '--json', '{"b":2}'],
    ['--request', 'DELETE', '--data-raw', '@not-a-file'],
    ['-I'],
    ['-H', 'Content-Type: text/plain', '--data-binary', 'a\nb'],
    ['-H', 'Content-Type:', '-H', 'X-Empty;', '-d', 'a'],
    ['--url-query', 'q=1 2', '-d', 'a=b'],
    ['-A', 'agent', '-e', 'https://x/;auto', '-b', 'c=d', '-o', '/dev/null', '--compressed'],
  ])('%j %j %j %j', async (...given: string[]) => {
    const seen = await sentByCurl(given)
    const {
      method,
      url,
      headers = [],
      body = '',
    } = wire(`curl ${[...given, `http://host/sync?z=1`].map((word) => `'${word}'`).join(' ')}`)
    expect(method).toBe(seen.method)
    expect(decodeForm(new URL(url).search.slice(1))).toEqual(decodeForm(seen.url.split('?')[1] ?? ''))
    expect(decodeForm(String(body))).toEqual(decodeForm(seen.body))
    for (const [name, value] of headers) expect(seen.headers[name.toLowerCase()]).toBe(value)
    expect(headers.some(([name]) => name.toLowerCase() === 'content-type')).toBe('content-type' in seen.headers)
  })

  it.each([['a=b'], ['a=b;type=text/x'], ['a="b;c\\"d"'], ['a= b'], ['a=b;c']])('-F %s', async (part) => {
    const seen = await sentByCurl(['-F', part, '--form-string', 'n=@x;type=y'])
    const { headers = [], body } = wire(`curl -F '${part}' --form-string 'n=@x;type=y' http://host/`)
    const boundaryOf = (type: string | undefined) => /boundary=(.*)$/.exec(type ?? '')?.[1] ?? 'none'
    const own = boundaryOf(headers.find(([name]) => name === 'Content-Type')?.[1])
    expect(String(body).replaceAll(own, 'B')).toBe(seen.body.replaceAll(boundaryOf(seen.headers['content-type']), 'B'))
  })
})

async function sentByCurl(given: readonly string[]) {
  const seen = { method: '', url: '', body: '', headers: {} as NodeJS.Dict<string | string[]> }
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    Object.assign(seen, { method, url, headers })
    request.setEncoding('utf8').on('data', (chunk: string) => (seen.body += chunk))
    request.on('end', () => response.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await promisify(execFile)('curl', ['-s', '--noproxy', '*', ...given, `http://127.0.0.1:${port}/sync?z=1`])
  server.close()
  return seen as typeof seen & { headers: Record<string, string> }
}

describe('readCurl', () => {
  it('finds the command behind prompts, paths and other words', () => {
    for (const before of [
      '$ ',
      '# ',
      'TZ=UTC time ',
      'user@host:~$ /usr/bin/',
      'PS C:\\Users\\me> ',
      'C:\\Users\\me>',
      'sudo ',
    ])
      expect(wire(`${before}curl "https://a/sync?x=1" -d "a=b"`)).toMatchObject({
        url: 'https://a/sync?x=1',
        body: 'a=b',
      })
  })

  it.each([
    [String.raw`curl "https://a" -d $'a=\''`, "a='"],
    ['curl ^"https://a^" ^\n -d "a=$\'^b"', "a=$'^b"],
    ["C:\\>curl https://a -d 'a=b'", "'a=b'"],
    ['curl.exe https://a -d "a=`"b`""', 'a="b"'],
    ["curl.exe https://a -d 'a=''b'", "a='b"],
    ['curl "https://a" -d "{""a"":1}"', '{"a":1}'],
    [`curl https://a -d '{"a":"","b":"x^"}'`, '{"a":"","b":"x^"}'],
    ["curl https://a -d @'\na=b\n'@", 'a=b'],
  ])('tells the shell of %s', (command, body) => {
    expect(wire(command).body).toBe(body)
  })

  it.each([
    ['curl https://a https://b', /several URLs/],
    ['curl https://a --next https://b', /--next/],
    ['curl --url=https://a', /--url=value/],
    ['curl https://a -d @body.txt', /from a file/],
    ['curl https://a --data-urlencode n@body.txt', /from a file/],
    ['curl https://a -F pic=@/home/me/pic.png', /part pic was read without its bytes/],
    ['curl https://a/[1-3]', /lists/],
    ['curl https://a -W', /does not know/],
    ['curl https://a -d', /no value/],
    ['curl -K x https://a', /from a file/],
  ])('%s is read with a note', (command, note) => {
    const { request, notes } = readCurl(command)
    expect((request as WireRequest).url).toMatch(/^https:\/\/a/)
    expect(notes.join()).toMatch(note)
  })

  it('keeps the password of -u to itself', () => {
    expect(JSON.stringify(readCurl('curl -u me:hunter2 https://a'))).not.toContain('hunter2')
  })

  it('takes http where the URL has no scheme, and undoes the escapes of brackets', () => {
    expect(wire(String.raw`curl 'a/sync?x=\{\}'`).url).toBe('http://a/sync?x={}')
  })

  it('gives a file part of a multipart body an empty content', () => {
    const { headers, body } = wire('curl https://a -F n=v -F "pic=@dir/pic.png;type=image/png"')
    expect(headers).toEqual([['Content-Type', 'multipart/form-data; boundary=----aeopFormBoundary']])
    expect(body).toContain(
      'name="pic"; filename="pic.png"\r\nContent-Type: image/png\r\n\r\n\r\n------aeopFormBoundary--',
    )
  })

  it.each([['wget https://a'], ['curl -s'], ['curl '], ['Invoke-WebRequest -Method GET']])('refuses %s', (command) => {
    expect(() => readCurl(command)).toThrow(InputError)
  })
})

describe('readCurl of PowerShell', () => {
  it('reads what Chrome copies', () => {
    const command = `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0"
Invoke-WebRequest -UseBasicParsing -Uri "https://api-sg.aliexpress.com/sync?app_key=1&a=\`$b" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
":authority"="api-sg.aliexpress.com"
  "accept"="*/*"
  "x-quote"="a\`"b"
} \`
-ContentType "application/x-www-form-urlencoded" \`
-Body ([System.Text.Encoding]::UTF8.GetBytes("k=$([char]0x00e9)&l=m"))`
    expect(wire(command)).toEqual({
      method: 'POST',
      url: 'https://api-sg.aliexpress.com/sync?app_key=1&a=$b',
      headers: [
        ['accept', '*/*'],
        ['x-quote', 'a"b'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      body: 'k=é&l=m',
    })
  })

  it('follows variables and makes tables a form, or the query of a GET', () => {
    const script = `$body = @{ app_key = '1'; q = "a b" }\n$uri = 'https://a/sync'\n$r = Invoke-RestMethod -Uri $uri -Body $body`
    expect(wire(`${script} -Method Post`)).toMatchObject({
      method: 'POST',
      url: 'https://a/sync',
      body: 'app_key=1&q=a%20b',
    })
    expect(wire(script)).toMatchObject({ method: 'GET', url: 'https://a/sync?app_key=1&q=a%20b' })
  })

  it('knows curl as an alias', () => {
    expect(wire('curl -Uri https://a/sync -Method Post -Body "a=b"')).toMatchObject({
      method: 'POST',
      url: 'https://a/sync',
      body: 'a=b',
    })
  })
})
