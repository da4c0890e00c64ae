import { describe, expect, it } from 'vitest'
import { unescapeHtml } from '../../src/protocol/unescape-html.ts'

describe('unescapeHtml', () => {
  it.each([
    ['names', 'a &lt;b&gt; &quot;c&quot; d&apos;e &amp; f&nbsp;g', 'a <b> "c" d\'e & f\u00a0g'],
    ['numbers', '&#20013;&#25991; &#39;', "中文 '"],
    ['hexadecimal numbers', '&#x4E2d; &#X27;', "中 '"],
    ['two halves of a character', '&#55357;&#56832;', '😀'],
    ['what was escaped twice, once', '&amp;lt; &amp;#39; &amp;amp;', '&lt; &#39; &amp;'],
    ['nothing that is no entity', 'a & b &; &#; &#x; &foo; &toolong; &lt', 'a & b &; &#; &#x; &foo; &toolong; &lt'],
    ['nothing beyond Unicode', '&#1114112; &#x110000;', '&#1114112; &#x110000;'],
    ['no name that JavaScript knows', '&toString; &__proto__;', '&toString; &__proto__;'],
  ])('undoes %s', (_what, text, plain) => expect(unescapeHtml(text)).toBe(plain))
})
