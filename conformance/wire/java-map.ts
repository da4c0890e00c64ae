import type { Pairs } from '../independent-signer.ts'

const INITIAL_CAPACITY = 16
const LOAD_FACTOR = 0.75

/**
 * The order in which a `java.util.HashMap` gives what was put into it: the official Java clients keep their parameters in one, and so write them.
 *
 * Source: the documentation of `String.hashCode`; the spreading of bits and the sizes are those of OpenJDK since Java 8.
 */
export function javaMap(pairs: Pairs, capacity = INITIAL_CAPACITY): Pairs {
  let buckets = capacity
  while (pairs.length > buckets * LOAD_FACTOR) buckets *= 2
  const bucketOf = ([name]: Pairs[number]): number => spread(hashCode(name)) & (buckets - 1)
  return pairs.toSorted((a, b) => bucketOf(a) - bucketOf(b))
}

/** The order in a map made from another one, which is no larger than it has to be. */
export function copiedJavaMap(pairs: Pairs): Pairs {
  return javaMap(javaMap(pairs), 2 ** Math.ceil(Math.log2(pairs.length / LOAD_FACTOR + 1)))
}

function hashCode(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0
  return hash
}

const spread = (hash: number): number => hash ^ (hash >>> 16)
