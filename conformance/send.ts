/** One HTTP request, spelt out by the test, and what came back; nothing of ours in between. */
import type { Pairs } from './independent-signer.ts'

export interface Exchange {
  /** Both sides as text, for the message of a failing assertion. */
  readonly shown: string
  readonly text: string
  /** The platform's code of a refusal, whatever the format of the answer; null when the call went through. */
  readonly refusal: string | null
}

/** `application/x-www-form-urlencoded` text, a blank as `+` (form rules) or as `%20` (what most clients do in a query). */
export function encodePairs(pairs: Pairs, blank: '+' | '%20'): string {
  if (blank === '+')
    return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString()
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
}

/** TOP and `/sync` wrap a refusal in `error_response`; `/rest` is flat, and says `code: "0"` on success. */
function refusalIn(text: string): string | null {
  if (text.startsWith('<')) return /<error_response>.*<code>(?<code>[^<]*)<\/code>/su.exec(text)?.groups?.code ?? null
  const answer = JSON.parse(text) as { error_response?: { code: string | number }; type?: string; code?: string }
  if (answer.error_response) return String(answer.error_response.code)
  return answer.type !== undefined && answer.code !== undefined && answer.code !== '0' ? answer.code : null
}

export async function send(url: string, body: string | null = null): Promise<Exchange> {
  const init = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }
  const response = await (body === null ? fetch(url) : fetch(url, init))
  const text = await response.text()
  const shown = `sent: ${body === null ? 'GET' : 'POST'} ${url}\n      ${body ?? ''}\ncame: ${response.status} ${text.slice(0, 2000)}`
  if (response.status !== 200) throw new Error(`the platform answers 200 whatever the outcome\n${shown}`)
  return { shown, text, refusal: refusalIn(text) }
}
