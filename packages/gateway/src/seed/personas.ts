import type { Persona } from './persona.ts'
import { accountPersonas } from './personas/account-personas.ts'
import { appPersonas } from './personas/app-personas.ts'
import { authorisationPersonas } from './personas/authorisation-personas.ts'
import { tokenPersonas } from './personas/token-personas.ts'

/**
 * Ready-made accounts and applications for everything that can be wrong besides the code.
 *
 * Source: iop-protocol 7.1 and 7.3; the second base document names account type, verification and policy as causes. Keys, secrets and ids are invented.
 *
 * @example
 * personas.find(({ name }) => name === 'unverified-dropshipper')?.refused?.iop // { code: '15', subCode: 'isv.insufficient-permission' }
 */
export const personas: readonly Persona[] = [
  ...accountPersonas,
  ...appPersonas,
  ...tokenPersonas,
  ...authorisationPersonas,
]
