/** `["name"]=> string(3) "abc"`, as PHP's `var_dump` prints a member; numbers and truth have no quotes. */
const DUMPED = /\["([^"\n]{1,200})"\]=>\s*(?:string\(\d+\) "([^]{0,20000}?)"(?=\n)|(?:int|float|bool)\(([^)\n]*)\))/g
/** `"name" => "abc"`, a line of Laravel's and Symfony's `dump`, without commas. */
const SHOWN = /^\s*"([^"\n]{1,200})" => (?:"(.*)"|([\w.+-]+))$/gm

/** Whether a text is an array as one of them prints it. */
export const PHP_DUMP = /^\^?\s*array(?:\(\d+\) \{|:\d+ \[)/

/** The pairs of an array as PHP's `var_dump` or the `dump` of its frameworks prints it. */
export function parsePhpDump(text: string): [string, string][] {
  const members = [...text.matchAll(/^\^?\s*array:/.test(text) ? SHOWN : DUMPED)]
  return members.map(([, name = '', quoted, bare = '']) => [name, quoted ?? bare])
}
