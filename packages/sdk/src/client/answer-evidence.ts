import type { AnswerEvidence } from '../errors/transport-error.ts'
import type { HttpRequest } from './http-request.ts'
import { createSecretMask } from './secret-mask.ts'

/** Enough of a wrong body to recognise it by, little enough for a log line. */
export const EVIDENCE_CHARACTERS = 500

/** Masking makes a text shorter; so much is masked before it is cut, and not the 32 MiB that an answer may have. */
const MASKED_CHARACTERS = 65_536

/** What an error keeps of an answer that cannot be used: its status and the start of its body, the secrets of the request hidden. */
export function answerEvidence(request: HttpRequest | undefined, status: number, body: string): AnswerEvidence {
  const masked = createSecretMask(request)(body.slice(0, MASKED_CHARACTERS))
  return { status, bodyStart: masked.slice(0, EVIDENCE_CHARACTERS) }
}
