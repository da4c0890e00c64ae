/** Fields that differ between two answers to one request for good reason: a token is made anew, time goes on, an upload has an address of its own. */
const changing: Readonly<Record<string, RegExp>> = {
  '/auth/token/create': /^(?:access_token|refresh_token|expire_time|refresh_token_valid_time|refresh_expires_in)$/u,
  '/auth/token/refresh': /^(?:access_token|refresh_token|expire_time|refresh_token_valid_time|refresh_expires_in)$/u,
  'taobao.time.get': /^time$/u,
  'aliexpress.solution.order.get': /^(?:time_stamp|timeout_left_time|left_send_good_\w+)$/u,
  'aliexpress.image.redefining.uploadtempimage': /^url$/u,
}

/** A value in which what changes has a fixed text. */
export function lasting(method: string, value: unknown): unknown {
  const names = changing[method]
  if (names === undefined) return value
  return JSON.parse(JSON.stringify(value, (name, member: unknown) => (names.test(name) ? 'changes' : member)))
}
