import { appKeyUnclean } from './app-key-unclean.ts'
import { bodyType } from './body-type.ts'
import { bodyUnreadable } from './body-unreadable.ts'
import { businessParameterMissing } from './business-parameter-missing.ts'
import type { Check } from './check.ts'
import { clockSkew } from './clock-skew.ts'
import { codeAsToken } from './code-as-token.ts'
import { codeOfAnotherApp } from './code-of-another-app.ts'
import { digestForms } from './digest-forms.ts'
import { encodedTwice } from './encoded-twice.ts'
import { fileAsText } from './file-as-text.ts'
import { htmlInUrl } from './html-in-url.ts'
import { httpVerb } from './http-verb.ts'
import { jsonBody } from './json-body.ts'
import { methodOfAnotherPlatform } from './method-of-another-platform.ts'
import { methodUnknown } from './method-unknown.ts'
import { needlessParameter } from './needless-parameter.ts'
import { notUtf8 } from './not-utf8.ts'
import { otherAppKey } from './other-app-key.ts'
import { parameterMissing } from './parameter-missing.ts'
import { parameterMisspelt } from './parameter-misspelt.ts'
import { parametersInHeaders } from './parameters-in-headers.ts'
import { placeholder } from './placeholder.ts'
import { publicValue } from './public-value.ts'
import { repeatedName } from './repeated-name.ts'
import { secretSent } from './secret-sent.ts'
import { signForm } from './sign-form.ts'
import { signMethodUnknown } from './sign-method-unknown.ts'
import { timestampForm } from './timestamp-form.ts'
import { tokenAsCode } from './token-as-code.ts'
import { tokenKindMismatch } from './token-kind-mismatch.ts'
import { tokenOfTaobao } from './token-of-taobao.ts'
import { tokenUnclean } from './token-unclean.ts'
import { twoTokens } from './two-tokens.ts'
import { uuidSent } from './uuid-sent.ts'
import { wireUnencoded } from './wire-unencoded.ts'
import { wrongHost } from './wrong-host.ts'
import { wrongPath } from './wrong-path.ts'
import { wrongRoute } from './wrong-route.ts'

/** What can be read off a request and its answer without the secret, what matters most first. */
export const checks: readonly Check[] = [
  secretSent,
  wrongHost,
  wrongPath,
  wrongRoute,
  jsonBody,
  bodyType,
  bodyUnreadable,
  parametersInHeaders,
  htmlInUrl,
  parameterMisspelt,
  parameterMissing,
  placeholder,
  appKeyUnclean,
  signMethodUnknown,
  timestampForm,
  clockSkew,
  ...digestForms,
  signForm,
  publicValue,
  notUtf8,
  encodedTwice,
  wireUnencoded,
  repeatedName,
  codeAsToken,
  tokenAsCode,
  tokenUnclean,
  tokenKindMismatch,
  codeOfAnotherApp,
  otherAppKey,
  tokenOfTaobao,
  twoTokens,
  uuidSent,
  needlessParameter,
  methodUnknown,
  methodOfAnotherPlatform,
  businessParameterMissing,
  fileAsText,
  httpVerb,
]
