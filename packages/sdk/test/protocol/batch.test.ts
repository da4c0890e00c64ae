import { describe, expect, it } from 'vitest'
import { splitBatchAnswer } from '../../src/protocol/batch-answer.ts'
import { encodeBatch } from '../../src/protocol/batch-body.ts'

const requests = (...list: Record<string, string>[]) => list.map((request) => new Map(Object.entries(request)))

describe('encodeBatch', () => {
  it('joins percent-encoded segments by a line of its own', () => {
    const body = encodeBatch(requests({ method: 'a.b', q: '商品 &=\r\n-S-\r\n' }, { method: 'c.d' }))
    expect(body).toBe('method=a.b&q=%E5%95%86%E5%93%81%20%26%3D%0D%0A-S-%0D%0A\r\n-S-\r\nmethod=c.d')
  })

  it('says once what all requests share', () => {
    const body = encodeBatch(
      requests(
        { method: 'a.b', lang: 'en', id: '1' },
        { method: 'a.b', lang: 'en', id: '2' },
        { method: 'a.b', lang: 'en' },
      ),
    )
    expect(body).toBe('#PUBLIC#method=a.b&lang=en\r\n-S-\r\nid=1\r\n-S-\r\nid=2\r\n-S-\r\nN')
  })

  it('shares neither a name with two values nor one that a request lacks', () => {
    const body = encodeBatch(requests({ method: 'a.b', id: '1', x: '1' }, { method: 'c.d', id: '2' }))
    expect(body).toBe('method=a.b&id=1&x=1\r\n-S-\r\nmethod=c.d&id=2')
  })

  it('shares nothing where that would be longer', () => {
    expect(encodeBatch(requests({ method: 'a.b', id: '1' }))).toBe('method=a.b&id=1')
    expect(encodeBatch(requests({ a: '1', b: '1' }, { a: '1', b: '2' }))).toBe('a=1&b=1\r\n-S-\r\na=1&b=2')
  })

  it('takes another separator', () => {
    expect(encodeBatch(requests({ method: 'a.b' }, { method: 'c.d' }), '|*|')).toBe('method=a.b|*|method=c.d')
  })
})

describe('splitBatchAnswer', () => {
  const LINE = '\r\n-S-\r\n'

  it.each<[string, string, string, number, string[]]>([
    ['the default separator', 'a\r\n-S-\r\nb', LINE, 2, ['a', 'b']],
    ['one more at the end', 'a\r\n-S-\r\nb\r\n-S-\r\n', LINE, 2, ['a', 'b']],
    ['one more at the end, its line end lost', 'a\r\n-S-\r\nb\r\n-S-', LINE, 2, ['a', 'b']],
    ['one more at the end, and line ends', 'a\r\n-S-\r\nb\r\n-S-\r\n\r\n', LINE, 2, ['a', 'b']],
    ['an empty last answer', 'a\r\n-S-\r\n', LINE, 2, ['a', '']],
    ['an empty first answer', '\r\n-S-\r\nb', LINE, 2, ['', 'b']],
    ['a separator that means something in regular expressions', 'a.*b', '.*', 2, ['a', 'b']],
    ['alternatives of regular expressions', 'a|b|c', '|', 3, ['a', 'b', 'c']],
    ['a separator that is no regular expression', 'a(*b', '(*', 2, ['a', 'b']],
    ['one answer', 'a', LINE, 1, ['a']],
    ['fewer parts than requests', 'a', LINE, 3, ['a']],
    ['more parts than requests', 'a\r\n-S-\r\nb', LINE, 1, ['a', 'b']],
  ])('%s', (_what, body, separator, count, parts) => {
    expect(splitBatchAnswer(body, separator, count)).toEqual(parts)
  })
})
