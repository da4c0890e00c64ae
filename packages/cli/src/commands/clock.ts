import { adminEnvironment, adminOptions } from '../admin/admin-options.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

/** `aeop clock`: the time of a running gateway. */
export const command = defineCommand({
  summary: 'show, set, move and stop the clock of a running gateway',
  operands: '[now | set ISO | advance DURATION | freeze | run | reset]',
  options: { ...adminOptions },
  environment: adminEnvironment,
  examples: ['', 'set 2026-01-01T00:00:00+08:00', 'advance 2h30m', 'advance P30D', 'freeze', 'reset'],

  async run({ operands, options, json }, io) {
    const { chooseAdmin } = await import('../admin/admin-options.ts')
    const { askAdmin } = await import('../admin/ask-admin.ts')
    const { clockRequest } = await import('../clock/clock-request.ts')
    const { renderClock } = await import('../clock/render-clock.ts')
    const { verb, path, body } = clockRequest(operands)
    const answer = await askAdmin(chooseAdmin(options, io), verb, path, body)
    if (json) io.out(JSON.stringify(answer, null, 2))
    else {
      const { time, note } = renderClock(answer)
      io.out(time)
      if (note !== undefined) io.note(note)
    }
    return exitCodes.ok
  },
})
