import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseKnownSecret } from '../../src/doctor/choose-known-secret.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'aeop-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** What is chosen, and what is told of it. */
async function choose(
  sources: Partial<Parameters<typeof chooseKnownSecret>[0]>,
  surroundings: { readonly env?: Record<string, string>; readonly typed?: string; readonly stdin?: string } = {},
) {
  const notes: string[] = []
  let questions = 0
  const secret = await chooseKnownSecret(
    { secret: undefined, secretFile: undefined, appKey: '33505222', ...sources },
    {
      env: surroundings.env ?? {},
      out: () => undefined,
      note: (text) => void notes.push(text),
      readStdin: () => Promise.resolve(surroundings.stdin ?? ''),
      stdinIsTerminal: () => surroundings.stdin === undefined,
      askSecret: () => {
        questions++
        return Promise.resolve(surroundings.typed ?? '')
      },
      bold: (text) => text,
      paint: (_colour, text) => text,
      columns: undefined,
      progress: () => undefined,
    },
  )
  return { secret, notes: notes.join('\n'), questions }
}

describe('chooseKnownSecret', () => {
  it('reads a file and trims its line end, with a note that holds no secret', async () => {
    const path = join(folder, 'secret.txt')
    writeFileSync(path, 's3cretvalue\r\n')
    const { secret, notes, questions } = await choose({ secretFile: path }, { env: { AEOP_APP_SECRET: 'other' } })
    expect(secret).toBe('s3cretvalue')
    expect(notes).toMatch(/^note: the line ends .*--secret-file/)
    expect(notes).not.toContain('s3cretvalue')
    expect(questions).toBe(0)
  })

  it.each([
    [' s3cretvalue ', 'the blanks'],
    ['"s3cretvalue"\n', 'the quotes'],
    ['\uFEFFs3cretvalue\n', 'the line ends'],
  ])('leaves out what stands around it: %j', async (text, what) => {
    const path = join(folder, 'dirty.txt')
    writeFileSync(path, text)
    const { secret, notes } = await choose({ secretFile: path })
    expect(secret).toBe('s3cretvalue')
    expect(notes).toContain(`note: ${what} around the secret were left out`)
    expect((await choose({ secret: ' s3cretvalue' })).secret).toBe('s3cretvalue')
    expect((await choose({}, { env: { AEOP_APP_SECRET: "'s3cretvalue'" } })).secret).toBe('s3cretvalue')
  })

  it.each(['AEOP_APP_SECRET=s3cretvalue\n', 'app_key\ns3cretvalue\n'])(
    'refuses a file with more in it',
    async (text) => {
      const path = join(folder, 'more.txt')
      writeFileSync(path, text)
      await expect(choose({ secretFile: path })).rejects.toThrow(
        /^the file of --secret-file holds more than the secret/,
      )
    },
  )

  it('reads stdin for a file called -', async () => {
    expect((await choose({ secretFile: '-' }, { stdin: 'from-stdin\n' })).secret).toBe('from-stdin')
  })

  it('refuses an empty file, a missing one, and two secrets', async () => {
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '\n')
    await expect(choose({ secretFile: empty })).rejects.toThrow(/is empty/)
    await expect(choose({ secretFile: join(folder, 'none') })).rejects.toThrow(/cannot be read/)
    await expect(choose({ secretFile: empty, secret: 'x' })).rejects.toThrow(/given twice/)
  })

  it('warns of a secret in the history of the shell, but not of the embedded one', async () => {
    const own = await choose({ secret: 'own-secret' })
    expect(own.secret).toBe('own-secret')
    expect(own.notes).toMatch(/^warning: .*history/)
    expect(own.notes).not.toContain('own-secret')
    expect((await choose({ secret: 'helloworld' })).notes).toBe('')
  })

  it('takes the variable, trimmed', async () => {
    const { secret, notes } = await choose({}, { env: { AEOP_APP_SECRET: 'abc\n' } })
    expect(secret).toBe('abc')
    expect(notes).toMatch(/AEOP_APP_SECRET/)
  })

  it('knows the secret of the embedded app and says so', async () => {
    const { secret, notes, questions } = await choose({ appKey: '12345678' })
    expect(secret).toBe('helloworld')
    expect(notes).toMatch(/^note: .*embedded app/)
    expect(questions).toBe(0)
  })

  it('asks where nothing else tells, and does without when nothing is typed', async () => {
    expect(await choose({}, { typed: 'typed-in' })).toEqual({ secret: 'typed-in', notes: '', questions: 1 })
    const without = await choose({})
    expect(without).toMatchObject({ secret: undefined, questions: 1 })
    expect(without.notes).toMatch(/^note: .*without the app secret.*AEOP_APP_SECRET/)
  })
})
