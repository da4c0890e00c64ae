import { expect, it } from 'vitest'
import { describeDigest } from '../../src/report/describe-digest.ts'
import { rightRecipes } from '../../src/signature/right-recipes.ts'
import { readRequest } from '../../src/request/read-request.ts'

it('tells the charset in front of the text, where a cut line still shows it', () => {
  const subject = readRequest({ url: 'https://eco.taobao.com/router/rest?app_key=1&sign_method=md5&q=价' })
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  const [right] = rightRecipes(subject, 'secret1')
  const describe = (charset: typeof right.charset) => describeDigest({ ...right, charset }, 'secret1', (text) => text)
  expect(describe('utf-8')).toBe("MD5('<secret>app_key1q价sign_methodmd5<secret>')")
  expect(describe('gbk')).toBe("MD5(GBK('<secret>app_key1q价sign_methodmd5<secret>'))")
})
