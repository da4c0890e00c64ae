/** Hash functions that signatures are made with. */
export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha512'
