import { textOfBytes } from '../../signature/text-of-bytes.ts'
import type { SigningMistake } from '../mistake.ts'
import { distinctKeys, type KeyForm } from './distinct-keys.ts'

/** The secret with something that is not part of it, or without something that is. Source: iop-protocol 9.2 M19; top-protocol 8.2 row 20. */
export const dirtySecret: SigningMistake = {
  name: 'dirty-secret',
  slot: 'key',
  variants: (scene) => distinctKeys(scene, forms(scene.secret)),
}

function forms(secret: string): readonly KeyForm[] {
  return [
    { what: 'the secret and a line end behind it', key: `${secret}\n` },
    { what: 'the secret and a CR LF behind it', key: `${secret}\r\n` },
    { what: 'the secret and a blank behind it', key: `${secret} ` },
    { what: 'the secret and a blank in front of it', key: ` ${secret}` },
    { what: 'the secret without the blanks at its ends', key: secret.trim() },
    { what: 'the secret in double quotes', key: `"${secret}"` },
    { what: 'the secret in single quotes', key: `'${secret}'` },
    { what: 'the secret without the quotes around it', key: secret.replaceAll(/^(["'])([\s\S]*)\1$/g, '$2') },
    { what: 'the secret in capitals', rarer: 1, key: secret.toUpperCase() },
    { what: 'the secret in small letters', rarer: 1, key: secret.toLowerCase() },
    { what: 'the secret and an & behind it, as other Alibaba products have it', rarer: 1, key: `${secret}&` },
    { what: 'the secret and a tab behind it', rarer: 1, key: `${secret}\t` },
    { what: 'the secret and a tab in front of it', rarer: 2, key: `\t${secret}` },
    { what: 'the secret and a line end in front of it', rarer: 2, key: `\n${secret}` },
    { what: 'the secret and a CR behind it', rarer: 2, key: `${secret}\r` },
    { what: 'the secret between blanks', rarer: 2, key: ` ${secret} ` },
    { what: 'the secret and a byte order mark in front of it', rarer: 1, key: `\uFEFF${secret}` },
    { what: 'the secret without the byte order mark in front of it', rarer: 1, key: secret.replace(/^\uFEFF/, '') },
    { what: 'the secret and a zero-width blank behind it', rarer: 2, key: `${secret}\u200B` },
    { what: 'the secret and a zero-width blank in front of it', rarer: 2, key: `\u200B${secret}` },
    { what: 'the secret and a non-breaking blank behind it', rarer: 2, key: `${secret}\u00A0` },
    { what: 'the secret and a comma behind it', rarer: 3, key: `${secret},` },
    { what: 'the secret and a semicolon behind it', rarer: 3, key: `${secret};` },
    { what: 'the secret percent-encoded', rarer: 2, key: encodeURIComponent(secret.toWellFormed()) },
    { what: 'the secret percent-decoded', rarer: 2, key: decoded(secret) },
    { what: 'the line of a settings file instead of the secret in it', rarer: 2, key: `AEOP_APP_SECRET=${secret}` },
    { what: 'the line of a settings file instead of the secret in it', rarer: 2, key: `APP_SECRET=${secret}` },
    { what: 'the line of a settings file instead of the secret in it', rarer: 3, key: `secret: ${secret}` },
    { what: 'the secret in base64', rarer: 2, key: base64(secret) },
    { what: 'the secret without its last character', rarer: 2, key: secret.slice(0, -1) },
    { what: 'the secret without its first character', rarer: 2, key: secret.slice(1) },
  ].filter(({ key }) => key !== '')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function base64(text: string): string {
  return btoa(textOfBytes(new TextEncoder().encode(text)))
}
