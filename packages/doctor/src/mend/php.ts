import { literal } from './literal.ts'
import type { SigningTask } from './signing-task.ts'

/** PHP 7 and later. */
export function php({ digest, path, hasBody }: SigningTask): string {
  const hash = {
    md5: 'md5($secret . $text . $secret)',
    'hmac-md5': "hash_hmac('md5', $text, $secret)",
    'hmac-sha256': "hash_hmac('sha256', $text, $secret)",
  }[digest]
  return `<?php
// $parameters: all that are sent, as strings, with neither sign nor files.
function sign(array $parameters, string $secret${hasBody ? ', string $body' : ''}): string
{
    ksort($parameters, SORT_STRING);
    $text = ${literal(path, "'")};
    foreach ($parameters as $name => $value) {
        $text .= $name . $value; // raw values, nothing between
    }
${hasBody ? '    $text .= $body;\n' : ''}    return strtoupper(${hash});
}
`
}
