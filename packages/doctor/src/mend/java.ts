import { literal } from './literal.ts'
import type { SigningTask } from './signing-task.ts'

/** Java 17 and later. */
export function java({ digest, path, hasBody }: SigningTask): string {
  const mac = digest === 'hmac-md5' ? 'HmacMD5' : 'HmacSHA256'
  const hash =
    digest === 'md5'
      ? `byte[] digest = MessageDigest.getInstance("MD5")
            .digest((secret + text + secret).getBytes(StandardCharsets.UTF_8));`
      : `Mac mac = Mac.getInstance("${mac}");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "${mac}"));
        byte[] digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));`
  return `import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
${digest === 'md5' ? 'import java.security.MessageDigest;\n' : ''}import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
${digest === 'md5' ? '' : 'import javax.crypto.Mac;\nimport javax.crypto.spec.SecretKeySpec;\n'}
final class Signature {
    /** parameters: all that are sent, as text, with neither sign nor files. */
    static String sign(Map<String, String> parameters, String secret${hasBody ? ', String body' : ''})
            throws GeneralSecurityException {
        StringBuilder text = new StringBuilder(${literal(path, '"')});
        new TreeMap<>(parameters).forEach((name, value) -> text.append(name).append(value)); // raw values
${hasBody ? '        text.append(body);\n' : ''}        ${hash}
        return HexFormat.of().withUpperCase().formatHex(digest);
    }
}
`
}
