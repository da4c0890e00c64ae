import type { InputRead } from '../input-read.ts'
import { answerIn } from './answer-in.ts'

/** `"GET /path?query HTTP/1.1"` of a server's log; behind `https://host:443` it is the debug line of Python's urllib3. */
const REQUEST_LINE = /(?:(https?):\/\/([^\s"/:]+)(?::(\d+))? )?"([A-Z]{3,7}) (\/\S*) HTTP\/[\d.]+"/

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** The call in a log line that has its request line in quotes; `undefined` for other lines. */
export function requestLine(line: string): InputRead | undefined {
  const [found, scheme, host = '', port = '', method = '', target = ''] = REQUEST_LINE.exec(line) ?? []
  if (found === undefined || !/[?&](?:app_?key|sign)=|^\/(?:sync|rest|router)\b/i.test(target)) return undefined
  const isDefault = port === '' || (scheme !== undefined && port === DEFAULT_PORTS[scheme])
  const origin = scheme === undefined ? '' : `${scheme}://${host}${isDefault ? '' : `:${port}`}`
  const answer = answerIn(line)
  return {
    request: { method, url: origin + target, ...(scheme === undefined ? {} : { client: 'python-urllib3' }) },
    ...(answer === undefined ? {} : { response: answer }),
    notes: method === 'POST' ? [BODY_NOTE] : [],
  }
}

const BODY_NOTE = 'The log does not hold the body of the request: what was sent in it is missing here.'
