/**
 * Where a picture of the state can be fetched: one that the gateway draws itself is kept as a path, since only a running gateway knows its address.
 *
 * @example
 * pictureAddress('/pictures/00c0ffee.png', 'http://127.0.0.1:4100') // 'http://127.0.0.1:4100/pictures/00c0ffee.png'
 */
export function pictureAddress(picture: string, gatewayUrl: string): string {
  return picture.startsWith('/') ? gatewayUrl + picture : picture
}
