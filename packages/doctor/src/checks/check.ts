import type { MethodFact } from '@aeop/sdk/facts'
import type { MistakeName } from '../generated/mistakes.ts'
import type { DiagnoseOptions } from '../options.ts'
import type { Subject } from '../request/subject.ts'
import type { ReadResponse } from '../answer/read-response.ts'

/** What a check may look at. */
export interface CheckScene {
  readonly subject: Subject
  readonly options: DiagnoseOptions
  readonly response?: ReadResponse
  readonly method?: MethodFact
}

/** What a check has found, before it becomes a finding. Texts need not be masked: that happens where findings are made. */
export interface Observation {
  readonly certainty: 'certain' | 'possible'
  /** What was seen in this request, one sentence. Title and mend come from facts/mistakes.json. */
  readonly what: string
  readonly parameter?: string
  /** What was sent. */
  readonly sent?: string
  /** What should have been sent. */
  readonly expected?: string
  /** Replaces the mend of the facts where this request allows a better one. */
  readonly mend?: string
}

/** A mistake that can be read off the request or the answer, with or without a secret. */
export interface Check {
  readonly name: MistakeName
  look(scene: CheckScene): Iterable<Observation>
}
