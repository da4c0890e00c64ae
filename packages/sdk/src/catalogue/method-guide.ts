/** What the catalogue knows of a method for those who read about it; {@link MethodFact} is what programs go by. */
export interface MethodGuide {
  /** One line. */
  readonly summary: string
  /** How recent the sources are: `current` is in the reference of 2026, `iop-2023` and `iop-2024` in SDKs of those years, `legacy` in the old TOP portal only. */
  readonly status: 'current' | 'iop-2023' | 'iop-2024' | 'legacy'
  /** Year and month, as in `2026-11`, since which the reference lists it no longer. */
  readonly gone?: string
  /** Calls per second that the platform allows. */
  readonly qps?: number
  /** How it is known whether a token is needed: `doc` from the reference, `rule` from the group of the method. */
  readonly sessionFrom?: 'doc' | 'rule'
  /** How it is known whether the method reads or writes: by the rule over its name, or by an exception with a reason. */
  readonly accessFrom: 'rule' | 'exception'
  /** Method that took its place. */
  readonly successor?: string
  /** Methods whose place it took. */
  readonly predecessors?: readonly string[]
  /** Categories of apps that may call it; empty where not known. */
  readonly appCategories: readonly string[]
  /** Errors of its own, besides those of the platform. */
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  readonly notes?: string
  /** Documents and SDKs that the facts come from. */
  readonly sources: readonly string[]
  /** By path, as in `params.param0.order_id` and `response.result`. */
  readonly fields: Readonly<Record<string, FieldGuide>>
}

/** What is said of one field. */
export interface FieldGuide {
  readonly description?: string
  readonly example?: string | number | boolean
}
