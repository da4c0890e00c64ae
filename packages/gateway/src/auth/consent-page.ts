import type { Account } from '../domain/account.ts'
import type { WireAnswer } from '../http/wire-request.ts'
import { markup, type Markup } from './markup.ts'
import { page } from './page.ts'
import type { AuthorizeQuery } from './read-authorize-query.ts'

/** More than a person looks through; others are reached with `account=`. */
const MOST_SHOWN = 50

/** What the page is made of. */
export interface ConsentForm {
  readonly query: AuthorizeQuery
  /** Where the form goes: the link itself, and with the account to be asked for again. */
  readonly target: string
  readonly otherAccount: string
  readonly accounts: readonly Account[]
  /** Who is logged in already. */
  readonly remembered: Account | undefined
  /** The value that a form of another site cannot know. */
  readonly formKey: string
  readonly cookie: string
}

/** The page on which a person chooses the account and consents or denies. Like the platform's it does not list what the app may do (iop-protocol 6.1). */
export function consentPage(form: ConsentForm): WireAnswer {
  const { query, target, formKey, accounts, remembered } = form
  const { app, redirectUri } = query
  const body = markup`<h1>${app.name} asks for access</h1>
<p>The application wants to act in the name of an account, until you take that back or it ends by itself.</p>
<dl><dt>Application</dt><dd><code>${app.appKey}</code>, ${app.status === 'test' ? 'in status Test' : 'online'}</dd>
<dt>Returns to</dt><dd><code>${redirectUri}</code></dd></dl>
<form method="post" action="${target}">
<input type="hidden" name="form_key" value="${formKey}">
${remembered === undefined ? accountChoice(accounts) : loggedIn(remembered, form.otherAccount)}
<div class="choice">
<button class="main" name="decision" value="consent">Authorise</button>
<button name="decision" value="deny">Deny</button>
</div>
</form>`
  return page(200, `Authorise ${app.name}`, body, { 'set-cookie': form.cookie, 'x-aeop-simulated': 'stateful' })
}

function accountChoice(accounts: readonly Account[]): Markup {
  const more = accounts.length - MOST_SHOWN
  const shown = accounts.slice(0, MOST_SHOWN).map(
    (account, index) => markup`<label class="account">
<input type="radio" name="account" value="${account.accountId}" required${index === 0 ? ' checked' : ''}>
<span>${account.nick}<small>${account.loginId}, ${describe(account)}</small></span></label>
`,
  )
  const rest = more > 0 ? [markup`<p>${String(more)} more: add account=ID to the link.</p>`] : []
  return markup`<fieldset><legend>Log in as</legend>
${[...shown, ...rest]}</fieldset>`
}

function loggedIn(account: Account, otherAccount: string): Markup {
  return markup`<input type="hidden" name="account" value="${account.accountId}">
<p>Logged in as <strong>${account.nick}</strong> (${account.loginId}, ${describe(account)}).
<a href="${otherAccount}">Use another account</a></p>`
}

function describe({ platform, dropshipper, standing }: Account): string {
  const kind = platform === 'seller_center' ? 'seller' : dropshipperWords[dropshipper]
  return standing === 'normal' ? `${kind} (${platform})` : `${kind} (${platform}), ${standing}`
}

const dropshipperWords: Readonly<Record<Account['dropshipper'], string>> = {
  active: 'buyer, verified dropshipper',
  unverified: 'buyer, dropshipper not verified',
  none: 'buyer, no dropshipper',
}
