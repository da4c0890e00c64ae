/**
 * The path of a picture that this gateway serves; any other address as it is. The opposite of `pictureAddress`.
 *
 * @example
 * pathOfPicture('http://127.0.0.1:4100/kf/S1.png', 'http://127.0.0.1:4100') // '/kf/S1.png'
 */
export function pathOfPicture(address: string, gatewayUrl: string): string {
  return address.startsWith(`${gatewayUrl}/`) ? address.slice(gatewayUrl.length) : address
}
