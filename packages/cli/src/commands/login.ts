import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { readWholeNumber } from '../read-whole-number.ts'

const DEFAULT_TIMEOUT = 300

/** `aeop login`: from consent to token. */
export const command = defineCommand({
  summary: 'authorise an app in the browser and get its token',
  operands: '',
  options: {
    gateway: { value: 'URL|NAME', summary: 'where to log in; default AEOP_GATEWAY, else http://127.0.0.1:4100' },
    'app-key': {
      value: 'KEY',
      summary: 'app key, instead of AEOP_APP_KEY; the secret is AEOP_APP_SECRET or asked for',
    },
    'app-category': {
      values: ['dropshipping', 'affiliate', 'seller'],
      summary: 'what the app is for, to warn of the wrong kind of account; default dropshipping',
    },
    'redirect-uri': {
      value: 'URL',
      summary: 'callback URL as in the console; on this machine it is waited on, else the URL is pasted',
    },
    port: { value: 'N', summary: 'port to wait on at http://127.0.0.1:N/callback; default a free one' },
    'no-browser': { summary: 'only print the link' },
    account: {
      value: 'ID',
      summary: 'account of a gateway of aeop that consents at once, by id or login, without a browser',
    },
    force: { summary: 'have the login page shown, whoever is logged in' },
    code: { value: 'CODE|URL', summary: 'code, or the URL the browser was sent to: exchange it, open nothing' },
    save: { value: 'FILE', summary: 'write the token answer there, readable for you alone' },
    'show-token': { summary: 'print the access token' },
    timeout: { value: 'SECONDS', summary: `how long to wait for the browser; default ${DEFAULT_TIMEOUT}` },
  },
  environment: ['AEOP_APP_KEY', 'AEOP_APP_SECRET', 'AEOP_GATEWAY'],
  examples: [
    '--save token.json',
    '--account dropshipper@example.com --show-token',
    '--gateway iop --app-key 500000 --redirect-uri https://shop.example/callback --save token.json',
    "--code 'https://shop.example/callback?code=3_500000_...&state=...' --save token.json",
  ],
  exitCodes:
    '0 logged in, 1 denied or refused, 2 wrong usage, 3 not reached or nobody came back, 70 a bug (AEOP_DEBUG=1 shows where)',

  async run({ options, json }, io) {
    const { gateway, port, account, code, save, timeout, force, 'redirect-uri': redirectUri } = options
    refuseBoth({ code, account })
    refuseBoth({ 'redirect-uri': redirectUri, port })
    const { runLogin } = await import('../login/run-login.ts')
    return runLogin(
      {
        gateway,
        appKey: options['app-key'],
        purpose: options['app-category'] ?? 'dropshipping',
        redirectUri,
        port: port === undefined ? 0 : readWholeNumber('port', port, 0, 65_535),
        browser: options['no-browser'] === undefined,
        account,
        force: force ?? false,
        code,
        save,
        showToken: options['show-token'] ?? false,
        timeoutMs: 1000 * (timeout === undefined ? DEFAULT_TIMEOUT : readWholeNumber('timeout', timeout, 1, 86_400)),
        json,
      },
      io,
    )
  },
})

/** @throws {CommandError} where both of two options are given. */
function refuseBoth(pair: Readonly<Record<string, string | undefined>>): void {
  const given = Object.entries(pair).filter(([, value]) => value !== undefined)
  const [one, other] = given
  if (one === undefined || other === undefined) return
  throw new CommandError('wrong-usage', `--${one[0]} and --${other[0]} do not go together`, `Leave out --${other[0]}`)
}
