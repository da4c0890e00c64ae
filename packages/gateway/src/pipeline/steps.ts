import type { EndpointName } from '@aeop/sdk/facts'
import { addressAllowed } from './address-allowed.ts'
import { appKeyKnown } from './app-key-known.ts'
import { appPermitted } from './app-permitted.ts'
import { batchReadable, batchWithoutFiles } from './batch-readable.ts'
import { businessParameters } from './business-parameters.ts'
import { encodingUtf8 } from './encoding-utf8.ts'
import { dropshipperActive } from './dropshipper-active.ts'
import type { Step } from './exchange.ts'
import { httpVerb, postOnly } from './http-verb.ts'
import { methodKnown } from './method-known.ts'
import { present, wellFormed } from './public-parameter.ts'
import { quotaLeft } from './quota-left.ts'
import { sessionValid } from './session-valid.ts'
import { signatureRight } from './signature-right.ts'
import { timestampInWindow } from './timestamp-in-window.ts'
import { uploadReadable } from './upload-readable.ts'

/**
 * The checks of each endpoint, in the order in which they are made. The first refusal is the answer.
 *
 * How the order is known: an empty TOP request is answered with 21, and the secret is found by the key, so 29 precedes 25 (top-protocol 4.4). On IOP a
 * call without `sign` is answered with MissingParameter, a wrong key with InvalidAppKey whatever the signature, an unknown name with InvalidApiPath whatever
 * the signature, and a missing parameter of the method before a missing permission (iop-protocol 5.4). The rest of the order is inferred.
 */
export const steps: Readonly<Record<EndpointName, readonly Step[]>> = {
  top: [
    httpVerb,
    uploadReadable,
    encodingUtf8('invalid-encoding'),
    present('top', 'method'),
    present('top', 'app_key'),
    present('top', 'timestamp'),
    present('top', 'v'),
    present('top', 'sign'),
    appKeyKnown,
    wellFormed('top', 'format'),
    wellFormed('top', 'v'),
    timestampInWindow,
    methodKnown,
    signatureRight,
    addressAllowed('top'),
    sessionValid('top'),
    quotaLeft('top'),
    appPermitted('top'),
    businessParameters,
    dropshipperActive,
  ],
  sync: [
    uploadReadable,
    present('sync', 'method'),
    present('sync', 'app_key'),
    present('sync', 'timestamp'),
    present('sync', 'sign_method'),
    present('sync', 'sign'),
    appKeyKnown,
    timestampInWindow,
    methodKnown,
    encodingUtf8('invalid-signature'),
    signatureRight,
    addressAllowed('iop'),
    sessionValid('iop'),
    quotaLeft('iop'),
    businessParameters,
    appPermitted('iop'),
    dropshipperActive,
  ],
  rest: [
    uploadReadable,
    present('rest', 'app_key'),
    present('rest', 'timestamp'),
    present('rest', 'sign_method'),
    present('rest', 'sign'),
    appKeyKnown,
    timestampInWindow,
    methodKnown,
    encodingUtf8('invalid-signature'),
    signatureRight,
    addressAllowed('iop'),
    sessionValid('iop'),
    quotaLeft('iop'),
    businessParameters,
    appPermitted('iop'),
    dropshipperActive,
  ],
}

/**
 * The checks of `/router/batch`: those of the whole, on the query and the raw body, and those of each request in it. A refusal of the whole is one answer
 * for all; one of a request is that request's answer.
 *
 * Source: TOP document 104350 for what is shared and what is not; the order as on `/router/rest`.
 */
export const batchSteps: { readonly whole: readonly Step[]; readonly each: readonly Step[] } = {
  whole: [
    postOnly,
    batchWithoutFiles,
    encodingUtf8('invalid-encoding'),
    present('top', 'app_key'),
    present('top', 'timestamp'),
    present('top', 'v'),
    present('top', 'sign'),
    appKeyKnown,
    wellFormed('top', 'format'),
    wellFormed('top', 'v'),
    timestampInWindow,
    signatureRight,
    addressAllowed('top'),
    batchReadable,
  ],
  each: [
    present('top', 'method'),
    methodKnown,
    sessionValid('top'),
    quotaLeft('top'),
    appPermitted('top'),
    businessParameters,
    dropshipperActive,
  ],
}
