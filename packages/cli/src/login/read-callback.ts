import { CommandError } from '../command-error.ts'
import { legible } from '../legible.ts'

/**
 * The authorization code in the query of a callback.
 *
 * @param state What the link carried; `undefined` where nobody knows it any more.
 * @throws {CommandError} `not-authorised` for a denial or another error, `invalid-input` for another state or no code.
 */
export function readCallback(query: URLSearchParams, state: string | undefined): string {
  if (state !== undefined && query.get('state') !== state) {
    const problem = 'the callback has another state than the link that was opened'
    throw new CommandError('invalid-input', problem, 'Start over, and open the link of this very run')
  }
  const error = query.get('error')
  if (error === 'access_denied') {
    throw new CommandError('not-authorised', 'the account did not consent', 'Start over and press Authorise')
  }
  if (error !== null) {
    const described = query.get('error_description')
    const said = described === null ? legible(error) : `${legible(error)} (${legible(described)})`
    throw new CommandError(
      'not-authorised',
      `the authorize page answered ${said}`,
      'Check the application in the console',
    )
  }
  const code = query.get('code')
  if (code) return code
  throw new CommandError(
    'invalid-input',
    'the callback has no code',
    'Give the URL that the browser was sent to, whole',
  )
}
