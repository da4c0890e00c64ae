/** What the doctor says of a request. */
export interface Report {
  /**
   * `right`: the signature is right and nothing else was found wrong with certainty. `mistake`: at least one certain finding. `unexplained`: something is wrong, or
   * could not be checked, and no cause is certain. `unreadable`: the input is no request.
   */
  readonly verdict: Verdict
  /** The verdict in one to three sentences. */
  readonly summary: string
  /** Best first: certain before possible, then by how common each is. */
  readonly findings: readonly Finding[]
  readonly signature: SignatureReport
  /** The call signed as it should be, as code; absent where nothing was signed wrongly. */
  readonly code?: Readonly<Record<MendLanguage, string>>
}

export type Verdict = 'right' | 'mistake' | 'unexplained' | 'unreadable'

/** Languages in which the mend is shown. */
export type MendLanguage = 'typescript' | 'python' | 'php' | 'java' | 'csharp' | 'go'

/** Who has to act. */
export type Actor = 'code' | 'account' | 'platform' | 'network'

/** One thing that was found. */
export interface Finding {
  /** `M01` to `M22` for IOP and `T01` to `T24` for TOP as in the catalogues of mistakes, else a name of ours such as `clock-skew`. */
  readonly id: string
  readonly certainty: 'certain' | 'possible'
  readonly title: string
  /** What exactly was seen in this request. */
  readonly what?: string
  /** The parameter concerned, or null. */
  readonly parameter: string | null
  /** What was signed or sent, masked; null where there is nothing to compare. */
  readonly signed: string | null
  /** What should have been, masked. */
  readonly expected: string | null
  readonly mend: string
  readonly actor: Actor
  /** Where the two strings part; in the UTF-8 bytes of the true strings, not of the masked ones. */
  readonly partsAt?: PartsAt
  /** Ids of other explanations that give the very same bytes: they cannot be told apart. */
  readonly indistinguishable?: readonly string[]
  /** Whether the same call may be repeated, where an answer tells. */
  readonly retry?: 'never' | 'after-change' | 'wait' | 'soon'
  /** What to do in the developer console, where that helps. */
  readonly console?: string
  /** Where the fact is from. */
  readonly source?: string
}

export interface PartsAt {
  /** Offset of the first byte that differs. */
  readonly byte: number
  /** The two strings from a little before that place, masked, so that they can be shown one under the other. */
  readonly signed: string
  readonly expected: string
  /** Column within both excerpts at which they part. */
  readonly column: number
}

/** What was made of the signature. */
export interface SignatureReport {
  /** `absent`: the request has none. `unchecked`: there is no secret. `unexplained`: wrong, and no recipe gives it. */
  readonly state: 'right' | 'wrong' | 'unexplained' | 'unchecked' | 'absent'
  /** Bytes of the digest, from its length. */
  readonly bytes?: number
  /** `md5`, `sha1`, `sha256`: families of that length. */
  readonly family?: string
  /** The right string to sign, masked. */
  readonly stringToSign?: string
  /** How many recipes were tried, and whether time ended the search before all were. */
  readonly search?: { readonly tried: number; readonly complete: boolean; readonly boundMs: number }
}
