import { FileParameter } from './file-parameter.ts'

/**
 * What a caller may give as the value of one API parameter.
 *
 * `null`, `undefined`, empty and blank text mean "leave this parameter out": it is neither signed nor sent.
 * Objects and arrays travel as JSON text. Bytes, blobs and what `file` and `fileFromPath` make are files, which the signature never covers.
 * Text is text, whatever it begins with: `@/etc/hosts` names no file (trap D-36).
 */
export type ParameterValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | null
  | undefined
  | FileValue
  | readonly unknown[]
  | { readonly [name: string]: unknown }

/** Value of a `byte[]` parameter. Files are left out of the string to sign (TOP 101617; doc 120692). A `File` keeps its name and type. */
export type FileValue = Uint8Array | Blob | FileParameter

/** Parameters by name, as a caller writes them. */
export type Parameters = { readonly [name: string]: ParameterValue }

/** Tells a file parameter from all others. */
export function isFileValue(value: unknown): value is FileValue {
  if (typeof value !== 'object' || value === null) return false
  return value instanceof Uint8Array || value instanceof Blob || value instanceof FileParameter
}
