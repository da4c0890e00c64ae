import { publicParameters } from '@aeop/sdk/facts'

/** Names of the platform's own parameters; all others are an API's. */
export const publicNames: ReadonlySet<string> = new Set(publicParameters.map(({ name }) => name))

/** Names of the token: that of TOP and most SDKs, and that of the IOP documents. Source: iop-protocol 2. */
export const tokenNames: readonly string[] = ['session', 'access_token']

/** Public parameters that no gateway asks for and that SDKs add by themselves. Source: iop-protocol 2, 9.2 M21. */
export const extraNames: readonly string[] = ['format', 'v', 'simplify', 'partner_id', 'debug', 'target_app_key']

/** Leaving one of these out is a mistake with a name of its own. */
export const namedElsewhere: ReadonlySet<string> = new Set([...tokenNames, 'method', 'sign_method'])
