/** What a caller may give where the catalogue knows no fields: an object, an array, or either of them as JSON text. */
export type JsonParameter = string | readonly unknown[] | { readonly [name: string]: unknown }

/** Parameters of a method that takes none. */
export type NoParameters = { readonly [name: string]: never }
