import { describe, expect, it } from 'vitest'
import { processIo } from '../src/process-io.ts'

/** As much of a process as there is to it: two streams that keep what is written. */
function fakeProcess(options: {
  readonly isTTY: boolean
  readonly columns?: number
  readonly env?: Record<string, string>
}) {
  const written = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof written) => ({
    isTTY: options.isTTY,
    columns: options.isTTY ? (options.columns ?? 30) : undefined,
    hasColors: () => true,
    write: (text: string) => void (written[name] += text),
  })
  const process = { env: options.env ?? {}, stdout: stream('stdout'), stderr: stream('stderr') }
  return { io: processIo(process as object as NodeJS.Process), written }
}

describe('processIo on a terminal', () => {
  it('draws progress over itself on stderr, never wider than the terminal', () => {
    const { io, written } = fakeProcess({ isTTY: true })
    io.progress('x'.repeat(50))
    io.progress('')
    expect(written).toEqual({ stdout: '', stderr: `\r${'x'.repeat(29)}\u001B[K\r\u001B[K` })
    expect(io.columns).toBe(30)
  })

  it('takes no width from a terminal that has none, as behind some pipes and in containers', () => {
    expect(fakeProcess({ isTTY: true, columns: 0 }).io.columns).toBeUndefined()
  })

  it('colours, unless NO_COLOR is set', () => {
    expect(fakeProcess({ isTTY: true }).io.paint('green', 'x')).toBe('\u001B[32mx\u001B[39m')
    expect(fakeProcess({ isTTY: true, env: { NO_COLOR: '1' } }).io.paint('green', 'x')).toBe('x')
  })
})

it('draws no progress on a terminal that cannot clear a line', () => {
  const { io, written } = fakeProcess({ isTTY: true, env: { TERM: 'dumb' } })
  io.progress('half')
  expect(written.stderr).toBe('')
})

it('writes neither progress nor colours where there is no terminal', () => {
  const { io, written } = fakeProcess({ isTTY: false })
  io.progress('half')
  expect(written.stderr).toBe('')
  expect(io.paint('green', 'x')).toBe('x')
  expect(io.columns).toBeUndefined()
})
