import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { readWholeNumber } from '../read-whole-number.ts'

/** Rows of a list on one screen. */
const ROWS = 30

/** `aeop catalogue`: the API methods. */
export const command = defineCommand({
  summary: 'the API methods: find one, and see how it is called',
  operands: '[search WORDS | show METHOD]',
  options: {
    group: { value: 'GROUP', summary: 'with search: only methods of this group; WORDS may be left out then' },
    limit: { value: 'N', summary: `with search: how many to show; default ${ROWS}` },
    all: { summary: 'with show: every level of the answer, and examples with every parameter' },
  },
  environment: [],
  examples: ['', 'search freight', 'search --group ds', 'show aliexpress.ds.product.get'],

  async run({ operands: [action, ...words], options, json }, io) {
    const { group, limit, all } = options
    if (action === undefined) {
      onlyWith('search', { group, limit })
      onlyWith('show', { all })
      const { showGroups } = await import('../catalogue/show-groups.ts')
      showGroups({ io, json })
    } else if (action === 'search') {
      onlyWith('show', { all })
      const { showSearch } = await import('../catalogue/show-search.ts')
      const most = readWholeNumber('limit', limit ?? String(ROWS), 1, 10_000)
      await showSearch({ words, group, limit: most }, { io, json })
    } else if (action === 'show') {
      onlyWith('search', { group, limit })
      const { showMethod } = await import('../catalogue/show-method.ts')
      await showMethod(words, { io, json, all: all === true })
    } else throw new CommandError('wrong-usage', 'the first word is neither search nor show', 'Write one of the two')
    return exitCodes.ok
  },
})

/** @throws {CommandError} for an option that would be ignored. */
function onlyWith(action: string, options: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(options).find((name) => options[name] !== undefined)
  if (given === undefined) return
  throw new CommandError('wrong-usage', `--${given} belongs to ${action}`, `Write: aeop catalogue ${action}`)
}
