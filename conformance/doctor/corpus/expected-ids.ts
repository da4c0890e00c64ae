/**
 * What each mistake is called, from the documents: the rows M of iop-protocol 9.2 and the rows T of top-protocol 8.2. Where the platform's own table has no
 * row, that of the other platform names it.
 */
const ids = {
  'secret around an HMAC': { iop: 'M01', top: 'T03' },
  'path missing': { iop: 'M02', top: 'M02' },
  'wrong prefix': { iop: 'M03', top: 'T18' },
  'method signed otherwise than sent': { iop: 'M04', top: 'T07' },
  'MD5 for HMAC-SHA256': { iop: 'M05', top: 'T04' },
  'plain SHA-256': { iop: 'M06', top: 'T04' },
  'digest of another method': { iop: 'T04', top: 'T04' },
  'secret not at both ends': { iop: 'T02', top: 'T02' },
  'pairs joined': { iop: 'M07', top: 'T06' },
  'values encoded before signing': { iop: 'M08', top: 'T05' },
  'values not encoded on the wire': { iop: 'M08b', top: 'M08b' },
  'wrong order': { iop: 'M09', top: 'T11' },
  'token signed otherwise than sent': { iop: 'M10', top: 'T07' },
  'timestamp signed otherwise than sent': { iop: 'M11', top: 'T14' },
  'wrong key': { iop: 'M12', top: 'T20' },
  'secret as a parameter': { iop: 'M12', top: 'T20' },
  'sign included': { iop: 'M12', top: 'T09' },
  'unset value signed': { iop: 'M13', top: 'T10' },
  'blank value left out': { iop: 'T10', top: 'T10' },
  'value in another text form': { iop: 'M14', top: 'T24' },
  'JSON in another spelling': { iop: 'M14', top: 'T15' },
  'lower case': { iop: 'M15', top: 'T01' },
  'sign_method left out or misnamed': { iop: 'M16', top: 'T07' },
  // Row 18 has the name beside a path in front; alone it is a name whose digest the endpoint does not make, row 4.
  'sha256 as a label on TOP': { iop: 'M16', top: 'T04' },
  base64: { iop: 'M17', top: 'M17' },
  'digest cut': { iop: 'digest-cut', top: 'digest-cut' },
  'scheme of another product': { iop: 'M18', top: 'M18' },
  'dirty secret': { iop: 'M19', top: 'T20' },
  'JSON signed': { iop: 'M20', top: 'M20' },
  'parameter unsigned': { iop: 'M21', top: 'T07' },
  'only a part signed': { iop: 'M21', top: 'T08' },
  'example of the documents': { iop: 'M22', top: 'T23' },
  'another charset': { iop: 'T12', top: 'T12' },
  'text changed on the way': { iop: 'T13', top: 'T13' },
  'file signed': { iop: 'T16', top: 'T16' },
  '@ value left out': { iop: 'T17', top: 'T17' },
  'body left out or moved': { iop: 'T19', top: 'T19' },
  'HTML entities': { iop: 'T21', top: 'T21' },
  'another occurrence of a name': { iop: 'T22', top: 'T22' },
} as const satisfies Record<string, { readonly iop: string; readonly top: string }>

export type MistakeKind = keyof typeof ids

export const mistakeKinds = Object.keys(ids) as readonly MistakeKind[]

export const expectedId = (kind: MistakeKind, protocol: 'top' | 'iop'): string => ids[kind][protocol]
