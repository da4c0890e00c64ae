const HEAD_END = '\r\n\r\n'

/** Bytes; the heads of our servers take a fifth of it. */
const LONGEST_HEAD = 1024

/** Tells, chunk by chunk, how many HTTP answers have ended. Answers must come with status 200 and a `content-length`. */
export function createAnswerCounter(): (chunk: Buffer) => number {
  let head = ''
  let bodyLeft = 0
  return (chunk) => {
    let ended = 0
    for (let at = 0; at < chunk.length;) {
      if (bodyLeft === 0) {
        const before = head.length
        head += chunk.toString('latin1', at, at + LONGEST_HEAD)
        const end = head.indexOf(HEAD_END)
        if (end === -1 && head.length < LONGEST_HEAD) return ended
        at += end + HEAD_END.length - before
        bodyLeft = bodyLength(head.slice(0, end))
        head = ''
      }
      const taken = Math.min(bodyLeft, chunk.length - at)
      at += taken
      bodyLeft -= taken
      if (bodyLeft === 0) ended++
    }
    return ended
  }
}

function bodyLength(head: string): number {
  const length = /^HTTP\/1\.1 200 .*\r\ncontent-length: (\d+)/is.exec(head)?.[1]
  if (length === undefined) throw new Error(`this answer cannot be counted: ${head.slice(0, 80)}`)
  return Number(length)
}
