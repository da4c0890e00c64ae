import { describe, expect, it } from 'vitest'
import { runAeop } from './run-aeop.ts'

const common = [
  'app_key=12345678',
  'format=json',
  'method=aliexpress.solution.order.fulfill',
  'out_ref=1000006270175804',
  'send_type=all',
  'session=test',
  'timestamp=2019-01-01 12:00:00',
  'v=2.0',
]
const right = [...common, 'logistics_no=ES2019COM0000123456', 'service_name=SPAIN_LOCAL_CORREOS']
const misspelt = [...common, 'logisitics_no=ES2019COM0000123456', 'service_nam=SPAIN_LOCAL_CORREOSe']
/** The base document's URL, its lost `&timestamp` put back. */
const url =
  'http://gw.api.taobao.com/router/rest?method=aliexpress.solution.order.fulfill&app_key=12345678&session=test&timestamp=2019-01-01 12:00:00' +
  '&format=json&v=2.0&sign_method=md5&logistics_no=ES2019COM0000123456&out_ref=1000006270175804&send_type=all&service_name=SPAIN_LOCAL_CORREOS'
const RIGHT_MD5 = '1F31D5B6CC43C4C565886BD836C0A5AC'
const secret = { env: { AEOP_APP_SECRET: 'helloworld' } }

describe('aeop sign', () => {
  // Base document 108974: the first is printed there; the others are other people's computations on its parameters.
  it.each([
    ['md5', misspelt, 'F7A5E0B28DEFFE9E1E6E5C0E8B0530EC'],
    ['md5', right, RIGHT_MD5],
    ['hmac', right, '90789831A43F7A988B70F4032274248A'],
    ['hmac-sha256', right, 'D7B7655BA4C977700B29A25A1C3F949C10C268318B4B0DFA6A9591CCCBC291E1'],
  ])('signs the base document with %s', async (signMethod, words, signature) => {
    const run = await runAeop(['sign', ...words, `sign_method=${signMethod}`], secret)
    expect(run).toEqual({ code: 0, stdout: `${signature}\n`, stderr: '' })
  })

  it('signs text beyond ASCII and a blank inside of a value', async () => {
    // The example of TOP's documentation of 2011.
    const words = [
      'app_key=test',
      'v=2.0',
      'format=xml',
      'method=taobao.user.get',
      'fields=nick,location.state,location.city',
    ]
    const more = ['nick=商家测试帐号17', 'timestamp=2011-07-01 13: 52:03', 'sign_method=md5']
    const run = await runAeop(['sign', ...words, ...more], { env: { AEOP_APP_SECRET: 'test' } })
    expect(run.stdout).toBe('990FD28323F67A1EEC29336EDF373C0E\n')
  })

  it('puts --path in front', async () => {
    // The signature page of the Lazada Open Platform, the same engine.
    const words = [
      'app_key=123456',
      'access_token=test',
      'order_id=1234',
      'timestamp=1517820392000',
      'sign_method=sha256',
    ]
    const run = await runAeop(['sign', ...words, '--path', '/order/get'], secret)
    expect(run.stdout).toBe('4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A\n')
    expect((await runAeop(['sign', ...words, '--path', 'order/get'], secret)).code).toBe(2)
  })

  it('takes parameters and path of a URL', async () => {
    // The system interface example of AliExpress document 1385.
    const query = 'app_key=12345678&code=3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26&sign_method=sha256&timestamp=1517820392000'
    const run = await runAeop(
      ['sign', '--url', `https://api-sg.aliexpress.com/rest/auth/token/create?${query}`],
      secret,
    )
    expect(run).toEqual({
      code: 0,
      stdout: '35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81\n',
      stderr: '',
    })
  })

  it.each([
    ['blanks', url],
    ['plus signs', url.replaceAll(' ', '+')],
    ['percent escapes', url.replaceAll(' ', '%20').replaceAll(':00', '%3A00')],
    ['a fragment', `${url}#top`],
  ])('reads a URL with %s', async (_name, text) => {
    expect((await runAeop(['sign', '--url', text], secret)).stdout).toBe(`${RIGHT_MD5}\n`)
  })

  it('lets name=value replace what the URL holds', async () => {
    const run = await runAeop(
      ['sign', '--url', url.replace('send_type=all', 'send_type=part'), 'send_type=all'],
      secret,
    )
    expect(run.stdout).toBe(`${RIGHT_MD5}\n`)
  })

  it.each([
    [url.replace('&timestamp', '×tamp'), /×tamp.*&timestamp/],
    [url.replace('&format', '&amp;format'), /&amp;/],
    [`${url}&note=%E4%B8`, /no UTF-8/],
    [`${url}&send_type=part`, /send_type more than once/],
  ])('warns of %s', async (text, warning) => {
    const { code, stderr } = await runAeop(['sign', '--url', text], secret)
    expect(code).toBe(0)
    expect(stderr).toMatch(/^warning: .*\n$/)
    expect(stderr).toMatch(warning)
  })

  it.each([
    [RIGHT_MD5, 'note: the parameter sign is the right one\n'],
    [RIGHT_MD5.toLowerCase(), 'note: the parameter sign is right but for its case: it must be upper case\n'],
    ['F7A5E0B28DEFFE9E1E6E5C0E8B0530EC', 'note: the parameter sign is not the right one\n'],
  ])('judges the given sign %s', async (given, stderr) => {
    const run = await runAeop(['sign', '--url', `${url}&sign=${given}`], secret)
    expect(run).toEqual({ code: 0, stdout: `${RIGHT_MD5}\n`, stderr })
  })
})

describe('where secret and sign method come from', () => {
  it('knows the embedded app and says so', async () => {
    const run = await runAeop(['sign', ...right, 'sign_method=md5'])
    expect(run.stdout).toBe(`${RIGHT_MD5}\n`)
    expect(run.stderr).toMatch(/^note: .*embedded app/)
    expect(run.stderr).not.toContain('helloworld')
  })

  it('warns of a secret in the shell history, but not of the embedded one', async () => {
    const own = await runAeop(['sign', ...right, 'sign_method=md5', '--secret', 'another-secret'], secret)
    expect(own.stderr).toMatch(/^warning: .*shell history.*AEOP_APP_SECRET.*\n$/)
    expect(own.stdout).not.toBe(`${RIGHT_MD5}\n`)
    const embedded = await runAeop(['sign', ...right, 'sign_method=md5', '--secret', 'helloworld'])
    expect(embedded).toEqual({ code: 0, stdout: `${RIGHT_MD5}\n`, stderr: '' })
  })

  it.each([
    ['/rest/auth/token/create', 'sha256', /^warning: --path begins with \/rest.*\n$/],
    ['/auth/token/create', 'md5', /^warning: .*always signed with sha256\n$/],
    ['/restful', 'sha256', /^$/],
  ])('checks the path %s with %s', async (path, signMethod, warning) => {
    const { code, stderr } = await runAeop(['sign', 'a=1', '--path', path, '--sign-method', signMethod], secret)
    expect(code).toBe(0)
    expect(stderr).toMatch(warning)
  })

  it('goes by --sign-method and warns when the parameter differs', async () => {
    const { stdout, stderr } = await runAeop(['sign', 'a=1', 'sign_method=hmac', '--sign-method', 'sha256'], secret)
    expect(stdout).toMatch(/^[0-9A-F]{64}\n$/)
    expect(stderr).toMatch(/^warning: signed with sha256.*sign_method/)
  })

  it.each([
    [['sign'], /nothing to sign/],
    [['sign', 'a=', 'b= ', '--sign-method', 'md5'], /nothing to sign/],
    [['sign', 'a=1'], /no sign method\. .*md5, hmac, hmac-sha256, sha256/],
    [['sign', 'a=1', 'sign_method=sha512'], /sign_method .*md5, hmac, hmac-sha256, sha256/],
    [['sign', 'app_key=1', 'sign_method=md5'], /no app secret\. Set AEOP_APP_SECRET/],
    [['sign', 'a=1', 'a=2', 'sign_method=md5'], /a is given twice/],
    [['sign', 'a'], /parameter 1 has no =/],
    [['sign', '=a'], /parameter 1 has no name/],
    [['sign', '--url', 'https://eco.taobao.com/router/rest'], /no query/],
  ])('refuses %j', async (words, problem) => {
    const { code, stdout, stderr } = await runAeop(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr.split('\n')).toHaveLength(3)
  })
})

describe('aeop sign --explain', () => {
  const words = ['sign', 'foo=1', 'bar=2', 'foo_bar=3', 'foobar=4', 'note= ', 'sign=X', '--sign-method', 'md5']

  it('shows each stage', async () => {
    const { stdout } = await runAeop([...words, '--explain'], secret)
    const lines = stdout.split('\n').map((line) => line.trim())
    // The order of the base document's own example of sorting.
    expect(lines.slice(1, 5)).toEqual(['bar      2', 'foo      1', 'foo_bar  3', 'foobar   4'])
    expect(lines).toContain('bar2foo1foo_bar3foobar4')
    expect(lines).toContain('<secret>bar2foo1foo_bar3foobar4<secret>')
    expect(lines).toContain('MD5')
    expect(lines).toContain('note: a blank value is neither signed nor sent')
    expect(lines).toContain('sign: it never signs itself')
    // printf 'helloworldbar2foo1foo_bar3foobar4helloworld' | md5sum
    expect(lines.at(-2)).toBe('5AAF1C690262A24768F5478B084C2C8A')
  })

  it('gives the stages as JSON', async () => {
    const { stdout } = await runAeop([...words, '--json'], secret)
    expect(JSON.parse(stdout)).toEqual({
      signMethod: 'md5',
      parameters: [
        ['bar', '2'],
        ['foo', '1'],
        ['foo_bar', '3'],
        ['foobar', '4'],
      ],
      leftOut: [
        { name: 'note', reason: 'blank' },
        { name: 'sign', reason: 'sign' },
      ],
      canonicalString: 'bar2foo1foo_bar3foobar4',
      digestInput: '<secret>bar2foo1foo_bar3foobar4<secret>',
      algorithm: 'MD5',
      signature: '5AAF1C690262A24768F5478B084C2C8A',
    })
  })

  it.each([['--explain'], ['--json']])('masks a secret that was made a parameter, with %s', async (how) => {
    const { code, stdout, stderr } = await runAeop([...words, 'app_secret=helloworld', how], secret)
    expect(code).toBe(0)
    expect(stdout).toContain('<secret>app_secret<secret>bar2')
    expect(stderr).toMatch(/warning: the parameter app_secret holds the secret/)
    expect(stdout + stderr).not.toContain('helloworld')
  })

  it('masks a secret that is a word of the mask', async () => {
    const { stdout } = await runAeop(['sign', 'a=secret', '--sign-method', 'md5', '--json'], {
      env: { AEOP_APP_SECRET: 'secret' },
    })
    expect(JSON.parse(stdout)).toMatchObject({ digestInput: '<secret>a<secret><secret>' })
  })

  it('shows what cannot be seen as escapes, but not in JSON', async () => {
    const words = ['sign', 'a=1\u200b2\u00a03\\4 5\u{e0041}', '--sign-method', 'hmac']
    const { stdout } = await runAeop([...words, '--explain'], secret)
    expect(stdout).toContain('a  1\\u200b2\\u00a03\\\\4 5\\u{e0041}\n')
    const json = JSON.parse((await runAeop([...words, '--json'], secret)).stdout) as unknown
    expect(json).toMatchObject({ canonicalString: 'a1\u200b2\u00a03\\4 5\u{e0041}' })
  })

  it('shows control characters as escapes', async () => {
    const { stdout } = await runAeop(['sign', 'a=1\n2\u001b[2J', '--sign-method', 'hmac', '--explain'], secret)
    expect(stdout).toContain('a  1\\n2\\u001b[2J')
    expect(stdout).not.toContain('\u001b')
  })

  it.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1' }, false],
  ])('marks headings with %j: %s', async (env, coloured) => {
    const { stdout, stderr } = await runAeop([...words, '--explain'], { env: { ...secret.env, ...env } })
    expect(stdout.includes('\u001b[1m')).toBe(coloured)
    expect(stderr).toBe('note: the parameter sign is not the right one\n')
  })
})
