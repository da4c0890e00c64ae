import { literal } from './literal.ts'
import type { SigningTask } from './signing-task.ts'

/** C# on every .NET, Mono included. */
export function csharp({ digest, path, hasBody }: SigningTask): string {
  const hash = {
    md5: 'MD5.Create().ComputeHash(Encoding.UTF8.GetBytes(secret + text + secret))',
    'hmac-md5': 'new HMACMD5(Encoding.UTF8.GetBytes(secret)).ComputeHash(Encoding.UTF8.GetBytes(text))',
    'hmac-sha256': 'new HMACSHA256(Encoding.UTF8.GetBytes(secret)).ComputeHash(Encoding.UTF8.GetBytes(text))',
  }[digest]
  return `using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

static class Signature
{
    /// <summary>parameters: all that are sent, as text, with neither sign nor files.</summary>
    public static string Sign(IDictionary<string, string> parameters, string secret${hasBody ? ', string body' : ''})
    {
        var pairs = parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal) // never the culture's order
            .Select(pair => pair.Key + pair.Value);
        var text = ${literal(path, '"')} + string.Concat(pairs)${hasBody ? ' + body' : ''};
        var digest = ${hash};
        return BitConverter.ToString(digest).Replace("-", "");
    }
}
`
}
