import { adminEnvironment, adminOptions } from '../admin/admin-options.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

/** `aeop state`: what a running gateway holds. */
export const command = defineCommand({
  summary: 'show, keep, put back and change the state of a running gateway',
  operands:
    '[show | snapshot [NAME] | restore NAME | forget NAME | list | reset | save FILE | app [KEY [name=value ...]] | account [ID [name=value ...]] | order [ID [MOVE]]]',
  options: { ...adminOptions },
  environment: adminEnvironment,
  examples: [
    '',
    'snapshot before-the-sale',
    'restore before-the-sale',
    'save shop.db',
    'app 12345678 status=online callbackUrl=http://127.0.0.1:3000/callback',
    'account 220000458002 dropshipper=unverified',
    'order 8150000000000001 ship',
  ],

  async run({ operands, options, json }, io) {
    const { chooseAdmin } = await import('../admin/admin-options.ts')
    const { askAdmin } = await import('../admin/ask-admin.ts')
    const { stateRequest } = await import('../state/state-request.ts')
    const { renderState } = await import('../state/render-state.ts')
    const { verb, path, body } = stateRequest(operands)
    const answer = await askAdmin(chooseAdmin(options, io), verb, path, body)
    io.out(json ? JSON.stringify(answer, null, 2) : renderState(answer))
    return exitCodes.ok
  },
})
