/** Two-byte codes of GBK by character, read off the decoder of the platform: node has one, but no encoder. */
const codes = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gbk')
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(Uint8Array.of(lead, trail))
    if (character.length === 1 && character !== '\uFFFD') codes.set(character, [lead, trail])
  }
}

/** Text in GBK; what it does not have becomes a question mark. */
export const gbk = (text: string): Buffer =>
  Buffer.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
    ),
  )
