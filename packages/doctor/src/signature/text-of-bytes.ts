/** As many arguments as every engine takes in one call. */
const CHUNK = 0x2000

/** One character for each byte, its code the byte's value (Latin-1 in the strict sense, not windows-1252). */
export function textOfBytes(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += CHUNK)
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK))
  return text
}
