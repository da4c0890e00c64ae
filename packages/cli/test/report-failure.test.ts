import { expect, it } from 'vitest'
import type { Io } from '../src/io.ts'
import { reportFailure } from '../src/report-failure.ts'

function recordingIo(env: Record<string, string> = {}) {
  const out: string[] = []
  const note: string[] = []
  const io: Io = {
    env,
    out: (line) => void out.push(line),
    note: (line) => void note.push(line),
    readStdin: () => Promise.resolve(''),
    stdinIsTerminal: () => true,
    askSecret: () => Promise.resolve(''),
    bold: (text) => text,
    paint: (_colour, text) => text,
    columns: undefined,
    progress: () => undefined,
  }
  return { io, out, note }
}

it('calls an unforeseen error a bug, in one line that quotes nothing of it', async () => {
  const { io, out, note } = recordingIo()
  expect(await reportFailure(new TypeError('cannot read s3cret'), io, { json: false })).toBe(70)
  expect(out).toEqual([])
  expect(note).toHaveLength(1)
  expect(note[0]).toContain('TypeError')
  expect(note[0]).toContain('this is a bug')
  expect(note[0]).not.toContain('s3cret')
})

it('shows where a bug is with AEOP_DEBUG=1', async () => {
  const { io, note } = recordingIo({ AEOP_DEBUG: '1' })
  await reportFailure(new TypeError('oh'), io, { json: false })
  expect(note.join('\n')).toContain('report-failure.test.ts')
})

it('keeps to JSON on stdout for a bug too', async () => {
  const { io, out } = recordingIo()
  expect(await reportFailure('not even an error', io, { json: true })).toBe(70)
  expect(JSON.parse(out.join('\n'))).toMatchObject({ error: { code: 'bug' } })
})
