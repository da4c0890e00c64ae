import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeWords } from '../src/completion/complete-words.ts'
import { shells } from '../src/completion/shells.ts'
import { runAeop } from './run-aeop.ts'

const bin = fileURLToPath(new URL('../bin/aeop.js', import.meta.url))
/** In CI everything is there, or the test fails. */
const has = (program: string): boolean => process.env['CI'] === 'true' || spawnSync(program, ['--version']).status === 0
/** Gives a program a terminal of its own; from util-linux. */
const terminal = 'script'
const fish = 'fish'

let folder = ''
/** Words that the completed command lines came to, one line each. */
const ran = (): string => join(folder, 'ran')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
  // Only completion goes through to the command; anything else leaves behind what the shell made of the line.
  const shim = `#!/bin/sh\nif [ "$1" = completion ]; then exec "${process.execPath}" "${bin}" "$@"; fi\n( printf '<%s>' "$@"; echo ) >> "${ran()}"\n`
  writeFileSync(join(folder, 'aeop'), shim)
  chmodSync(join(folder, 'aeop'), 0o755)
  writeFileSync(join(folder, 'orders.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Types lines into an interactive shell on a terminal of its own, and answers with the words that its commands were given. */
function typeInto(shell: string, lines: readonly string[]): Promise<string[]> {
  rmSync(ran(), { force: true })
  const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, ZDOTDIR: folder, TERM: 'dumb', PS1: '> ' }
  const child = spawn(terminal, ['-qec', shell, '/dev/null'], { cwd: folder, env })
  let shown = ''
  let isTyped = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    if (isTyped || !shown.includes('READY')) return
    isTyped = true
    child.stdin.write([...lines, 'exit\n'].join('\n'))
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(readFileSync(ran(), 'utf8').trimEnd().split('\n')))
  })
}

/** A line with tabs, and the words that it comes to. */
const typed: readonly (readonly [string, string])[] = [
  ['aeop cata\tshow aliexpress.ds.product.g\t', '<catalogue><show><aliexpress.ds.product.get>'],
  ['aeop call aliexpress.ds.product.get prod\t5', '<call><aliexpress.ds.product.get><product_id=5>'],
  [
    'aeop call --gateway http://127.0.0.1:4100 --simp\t/auth/token/ref\t --format=j\t x=a:b=c refr\tR',
    '<call><--gateway><http://127.0.0.1:4100><--simplify></auth/token/refresh><--format=json><x=a:b=c><refresh_token=R>',
  ],
  [
    'aeop call aliexpress.solution.order.fulfill send_type=a\t',
    '<call><aliexpress.solution.order.fulfill><send_type=all>',
  ],
  ['aeop call --gateway top-c\tx --sess\tS', '<call><--gateway><top-chinax><--session><S>'],
  ['aeop call taobao.time.get --params ord\t', '<call><taobao.time.get><--params><orders.json>'],
]

const lines = typed.map(([line]) => line)
const outcomes = typed.map(([, words]) => words)

describe('completion in a shell on a terminal', () => {
  it.runIf(has('bash') && has(terminal))(
    'bash',
    async () => {
      writeFileSync(join(folder, 'bashrc'), 'source <(aeop completion bash)\necho READY\n')
      expect(await typeInto('bash --noprofile --rcfile bashrc -i', lines)).toEqual(outcomes)
    },
    60_000,
  )

  it.runIf(has('zsh') && has(terminal))(
    'zsh',
    async () => {
      const load = 'autoload -Uz compinit\ncompinit -u -D\nsource <(aeop completion zsh)\necho READY\n'
      writeFileSync(join(folder, '.zshrc'), load)
      expect(await typeInto('zsh -i', lines)).toEqual(outcomes)
    },
    60_000,
  )

  it.runIf(has(fish))('fish, which tells what it offers', () => {
    const ask = (line: string): string[] => {
      const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder }
      const script = `aeop completion fish | source; complete -C '${line}'`
      return spawnSync(fish, ['-c', script], { env, encoding: 'utf8' }).stdout.trimEnd().split('\n')
    }
    expect(ask('aeop cata')).toEqual(['catalogue\tthe API methods: find one, and see how it is called'])
    expect(ask('aeop call aliexpress.ds.product.g')).toEqual(['aliexpress.ds.product.get'])
    expect(ask('aeop call aliexpress.ds.product.get prod')).toEqual(['product_id=\tProduct id'])
    expect(ask('aeop call taobao.time.get --format=j')).toEqual(['--format=json'])
  })
})

describe('aeop completion', () => {
  /** The lines that a shell's script reads. */
  const offers = async (shell: 'bash' | 'zsh' | 'fish', ...given: string[]): Promise<string[]> => {
    const { words, line } = shells[shell]
    return (await completeWords(words(given))).map((candidate) => line(candidate, given))
  }

  it.each([
    [
      [''],
      'gateway call login catalogue doctor sign probe faults clock state listen trigger completion tour'.split(' '),
    ],
    [['--'], ['--help', '--version']],
    // A word that is whole already is offered, so that the shell sets a blank behind it and does not turn to files.
    [['call'], ['call']],
    [['call', '/auth/token/refresh'], ['/auth/token/refresh']],
    [['call', 'taobao.time.get', '--format', '=', 'xml'], ['xml']],
    [['nonsense', ''], []],
    [['constructor', ''], []],
    [['gateway', '--po'], ['--port']],
    [['doctor', 'a'], ['account']],
    [['doctor', '--har', 'x', '--la'], ['--language']],
    [['doctor', '--language', 'c'], ['csharp']],
    [['doctor', 'account', '--app-category', 's'], ['seller']],
    [['gateway', '--port', '1', '--po'], []],
    [['call', '--file', 'a=b', '--fi'], ['--file']],
    [['call', 'taobao.time.g'], ['taobao.time.get']],
    [['call', '/auth/token/re'], ['/auth/token/refresh']],
    [['call', 'no.such.method', ''], []],
    [['call', 'aliexpress.ds.product.get', 'product_id=5', 'pro'], ['province_code=']],
    [
      ['call', 'aliexpress.ds.product.get', 'remove_personal_benefit', '='],
      ['true', 'false'],
    ],
    // With `=` taken out of COMP_WORDBREAKS it is one word.
    [['call', 'aliexpress.ds.product.get', 'remove_personal_benefit=t'], ['remove_personal_benefit=true']],
    [['call', 'aliexpress.ds.product.get', 'biz_model', '=', 'a', ':', ''], []],
    [['call', '--gateway', 'http', ':', '//127.0.0.1', ':', '4100', 'taobao.time.g'], ['taobao.time.get']],
    [['call', 'aliexpress.image.redefining.uploadtempimage', 'file'], []],
    [['call', '--timeout', ''], []],
    [
      ['catalogue', ''],
      ['search', 'show'],
    ],
    [['catalogue', 'show', 'taobao.time.'], ['taobao.time.get']],
    [['catalogue', 'show', 'taobao.time.get', ''], []],
    [
      ['catalogue', 'search', '--group', 'd'],
      ['data', 'ds'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['probe', 'top-china', 'top-c'], ['top-china-http']],
  ])('offers for %j', async (words, expected) => {
    expect(await offers('bash', ...words)).toEqual(expected)
  })

  it('gives zsh and fish the summaries, each in its form', async () => {
    const words = ['call', 'aliexpress.ds.product.get', 'prod']
    expect(await offers('zsh', ...words)).toEqual(['product_id=:Product id'])
    expect(await offers('fish', ...words)).toEqual(['product_id=\tProduct id'])
  })

  it.each([
    [[], /the shell is missing\. Use one of bash, zsh, fish/],
    [['tcsh'], /names no shell that has a script/],
    [['constructor'], /names no shell that has a script/],
  ])('refuses %j', async (words, problem) => {
    const { code, stdout, stderr } = await runAeop(['completion', ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
  })

  it('prints one JSON document when asked to', async () => {
    expect(JSON.parse((await runAeop(['completion', 'bash', '--json'])).stdout)).toEqual({
      script: expect.stringContaining('complete -o default'),
    })
    const asked = await runAeop(['completion', 'fish', '--json', '--', 'catal'])
    expect(JSON.parse(asked.stdout)).toEqual({ candidates: [{ text: 'catalogue', summary: expect.any(String) }] })
  })
})
