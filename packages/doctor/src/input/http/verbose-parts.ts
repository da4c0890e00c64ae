/** The messages within the output of `curl -v`, whose lines say by their first character what they are. */
export interface VerboseParts {
  readonly request: string
  readonly response: string
}

/** A request behind `<` is the output of requests_toolbelt, which has the two signs the other way round. */
const TURNED = /^< [A-Z]+ \S+ HTTP\//m

/** `undefined` when the text is no such output. In that of curl there are no bodies of requests. */
export function verboseParts(source: string): VerboseParts | undefined {
  const text = TURNED.test(source) ? source.replace(/^[<>](?= |$)/gm, (sign) => (sign === '<' ? '>' : '<')) : source
  if (!/^> [A-Z]+ \S/m.test(text)) return undefined
  const request: string[] = []
  let response: string[] = []
  let body: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^>(?: |$)/.test(line)) {
      // Of several requests, as after a redirection, the last one was answered.
      if (/^> [A-Z]+ \S+ HTTP\//.test(line)) request.length = response.length = body.length = 0
      request.push(line.slice(2))
    } else if (/^<(?: |$)/.test(line)) {
      if (line.startsWith('< HTTP/')) [response, body] = [[], []]
      response.push(line.slice(2))
    } else if (response.length > 0 && !/^(?:\* |[{}] \[\d+ bytes data\])/.test(line)) body.push(line)
  }
  const head = response.join('\n').trimEnd()
  return { request: request.join('\n'), response: head === '' ? '' : `${head}\n\n${body.join('\n').trim()}` }
}
