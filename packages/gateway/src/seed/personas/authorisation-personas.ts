import type { Persona } from '../persona.ts'
import { personaAccounts } from './accounts.ts'
import { personaApps } from './apps.ts'
import { makePersona } from './make-persona.ts'

/** Who does not get as far as a token: the authorize page says why. Source: iop-protocol 6.1 and 7.3. */
export const authorisationPersonas: readonly Persona[] = [
  makePersona({
    name: 'bound-users-only',
    standsFor: 'The app lets in accounts that were bound in advance, and this is none of them.',
    cause: 'authorisation-policy',
    mend: 'Bind the account in the console, or let every user authorise.',
    app: personaApps.bound,
    account: personaAccounts.unbound,
    page: {
      title: 'The account is not bound to the application',
      query: { redirect_uri: 'https://shop.example/callback' },
    },
  }),
  makePersona({
    name: 'wrong-callback',
    standsFor: 'redirect_uri is not the callback URL of the console: the scheme is another.',
    cause: null,
    mend: 'Make both the same, letter by letter.',
    app: personaApps.withCallback,
    account: personaAccounts.dropshipper,
    page: { title: 'Invalid redirect_uri', query: { redirect_uri: 'http://shop.example/callback' } },
  }),
]
