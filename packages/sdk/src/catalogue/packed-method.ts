/** A method of the catalogue as JSON text, which costs nothing until the method is used. {@link unpackMethod} reads it. */
export interface PackedMethod<Name extends string = string> {
  readonly name: Name
  readonly text: string
}
