import type { AnswerObject, Operation, OperationContext, Outcome } from './operation.ts'

/** What an affiliate method came to: the fields of its result, nothing, or a refusal of the platform. */
export type AffiliateOutcome =
  | { readonly result: AnswerObject }
  | 'nothing-found'
  | Extract<Outcome, { refusal: unknown }>

/** Where a method puts code, message and result. */
export type AffiliateWrapping = (
  code: number,
  message: string | undefined,
  result: AnswerObject | undefined,
) => AnswerObject

const inRespResult: AffiliateWrapping = (resp_code, resp_msg, result) => ({
  resp_result: { resp_code, resp_msg, result },
})

/**
 * An affiliate method. All of them first look whether the owner of the app is registered as a publisher, and all of them call no rows 405, which is a success.
 * Source: iop-protocol 5.3; catalogue 5.
 *
 * @param wrap where code and result go, for the few methods that have no `resp_result`
 */
export function affiliateOperation(
  method: string,
  run: (params: ReadonlyMap<string, string>, context: OperationContext) => AffiliateOutcome,
  wrap: AffiliateWrapping = inRespResult,
): Operation {
  return {
    method,
    simulated: 'stateful',
    run: (params, context) => {
      if (context.app.publisher !== 'registered') {
        return { value: wrap(401, 'This publisher is not registered', undefined) }
      }
      const outcome = run(params, context)
      if (outcome === 'nothing-found') return { value: wrap(405, undefined, undefined) }
      return 'refusal' in outcome ? outcome : { value: wrap(200, 'Call succeeds', outcome.result) }
    },
  }
}
