import { adminEnvironment, adminOptions } from '../admin/admin-options.ts'
import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

/** `aeop faults`: trouble for the calls of a running gateway. */
export const command = defineCommand({
  summary: 'make the calls of a running gateway fail or lag',
  operands: '[list | use PROFILE | add KIND | remove ID | seed N | clear]',
  options: {
    method: { value: 'NAME', summary: 'add: methods that it hits, * for any text; may be repeated', repeatable: true },
    protocol: { values: ['top', 'iop'], summary: 'add: calls of one protocol alone' },
    access: { values: ['read', 'write'], summary: 'add: only methods that read, or only those that write' },
    share: { value: 'N', summary: 'add: share of the calls, from 0 to 1, drawn by the seed' },
    skip: { value: 'N', summary: 'add: calls that pass before it begins' },
    count: { value: 'N', summary: 'add: calls that it hits, then no more' },
    ms: { value: 'N', summary: 'add: milliseconds for which the answer is held back' },
    jitter: { value: 'N', summary: 'add: up to so many milliseconds more' },
    after: { summary: 'add: the call takes effect first (drop, html, empty, refusal)' },
    refusal: { value: 'CODE', summary: 'add refusal: name or code of the error, such as service-unavailable' },
    status: { values: ['200', '502', '503'], summary: 'add html: HTTP status of the page' },
    bytes: { value: 'N', summary: 'add cut-off, truncated: bytes of the body that arrive' },
    form: { values: ['unasked', 'unlabelled', 'false-label'], summary: 'add gzip: what is wrong with it' },
    'bytes-per-second': { value: 'N', summary: 'add drip: how fast the body comes' },
    'content-type': { value: 'TYPE', summary: 'add content-type: the wrong one' },
    ...adminOptions,
  },
  environment: adminEnvironment,
  examples: [
    '',
    'use flaky',
    'add drop --after --method aliexpress.ds.order.create --count 1',
    'add latency --ms 2000 --share 0.2',
    'add refusal --refusal ApiCallLimit --skip 10',
    'clear',
  ],

  async run({ operands, options, json }, io) {
    const { chooseAdmin } = await import('../admin/admin-options.ts')
    const { askAdmin } = await import('../admin/ask-admin.ts')
    const { faultRequest } = await import('../faults/fault-request.ts')
    const { renderFaults } = await import('../faults/render-faults.ts')
    const { gateway: _gateway, 'admin-token': _token, ...members } = options
    const { verb, path, body } = faultRequest(operands, members)
    const answer = await askAdmin(chooseAdmin(options, io), verb, path, body)
    if (answer === undefined) {
      throw new CommandError(
        'invalid-input',
        'what answered is no aeop gateway',
        'Give the URL that aeop gateway prints',
      )
    }
    io.out(json ? JSON.stringify(answer, null, 2) : renderFaults(answer))
    return exitCodes.ok
  },
})
