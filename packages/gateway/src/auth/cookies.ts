/** The value of one cookie of a request. Source: RFC 6265 4.2. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** A cookie that ends with the browser. It goes neither to scripts nor along with forms of other sites; without `Secure`, since the gateway speaks plain HTTP. */
export function sessionCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`
}
