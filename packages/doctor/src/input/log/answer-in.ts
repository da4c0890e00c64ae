import { parseLiteral } from '../literal/parse-literal.ts'

/** Members at the beginning of an answer. */
const ANSWER =
  /\{\s*"(?:error_response|code|type|request_id|result|resp_result|[a-z_]{1,120}_response)"\s*:|<\?xml|<error_response/

/** The platform's answer within a text: JSON or XML. */
export function answerIn(text: string): string | undefined {
  const start = text.search(ANSWER)
  if (start === -1) return undefined
  const answer = text.slice(start)
  if (answer.startsWith('<')) return answer.trim()
  try {
    return answer.slice(0, parseLiteral(answer).end)
  } catch {
    return answer.trim()
  }
}
