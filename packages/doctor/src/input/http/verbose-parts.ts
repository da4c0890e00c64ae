/** The messages within the output of `curl -v`, whose lines say by their first character what they are. */
export interface VerboseParts {
  readonly request: string
  readonly response: string
}

/** `undefined` when the text is no such output. Bodies of requests are not in it. */
export function verboseParts(text: string): VerboseParts | undefined {
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
