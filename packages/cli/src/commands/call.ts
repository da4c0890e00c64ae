import { isPathMethod } from '@aeop/sdk/protocol'
import { isSignMethod, signMethods } from '@aeop/sdk/sign'
import { chooseCredentials } from '../call/choose-credentials.ts'
import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import { exitCodes } from '../exit-code.ts'
import { readWholeNumber } from '../read-whole-number.ts'
import { reportFailure } from '../report-failure.ts'

/** A timer of Node holds at most 2^31 - 1 milliseconds. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1

/** `aeop call`: one call through the SDK's client. */
export const command = defineCommand({
  summary: 'call one API method and print the interpreted answer as JSON',
  operands: 'METHOD [name=value ...]',
  options: {
    params: { value: 'FILE', summary: 'JSON object with parameters, - for stdin; name=value wins over it' },
    file: {
      value: 'NAME=PATH',
      repeatable: true,
      summary: 'file to send as a byte[] parameter; in name=value a value that begins with @ is text',
    },
    gateway: { value: 'URL|NAME', summary: `where to call; default ${embeddedApp.gateway}` },
    protocol: { values: ['top', 'iop'], summary: 'protocol of a URL that does not tell it; default iop' },
    'sign-method': {
      values: Object.keys(signMethods).filter(isSignMethod),
      summary: 'signature; default md5 on TOP, sha256 on IOP',
    },
    format: { values: ['json', 'xml'], summary: 'format on the wire; what is printed is JSON always' },
    simplify: { summary: 'ask for the answer without wrappers' },
    get: { summary: 'send the parameters in the URL instead of the body' },
    session: { value: 'TOKEN', summary: 'access token, instead of AEOP_SESSION' },
    'no-check': {
      summary: 'send parameters that do not fit the catalogue, and names that it does not have, without a word',
    },
    timeout: { value: 'MS', summary: 'milliseconds until the call is given up; default 30000' },
  },
  environment: ['AEOP_APP_KEY', 'AEOP_APP_SECRET', 'AEOP_SESSION', 'AEOP_GATEWAY'],
  examples: [
    'aliexpress.ds.product.get product_id=1005003784285827 ship_to_country=US',
    `aliexpress.solution.order.get --protocol top param0='{"page_size":1,"current_page":1}'`,
    'taobao.time.get --protocol top --format xml',
    'aliexpress.image.redefining.uploadtempimage --protocol top src_file_name=front.jpg --file file_data=front.jpg',
  ],

  async run({ operands: [method, ...pairs], options, json }, io) {
    if (method === undefined || method.includes('=')) {
      throw new CommandError('wrong-usage', 'the API method is missing', 'Write its name before the parameters')
    }
    const { readParameters } = await import('../call/read-parameters.ts')
    const { params: paramsFile, file: files = [] } = options
    const parameters = await readParameters({ pairs, paramsFile, files }, io)
    const gateway = options.gateway ?? readEnvironment(io, 'AEOP_GATEWAY') ?? embeddedApp.gateway
    const { protocol, 'sign-method': signMethod, format, simplify, get, timeout } = options
    if (isPathMethod(method) && signMethod !== undefined && signMethod !== 'sha256') {
      io.note('warning: a system call is always signed with sha256, so --sign-method is not used')
    }
    const { checkGateway } = await import('../call/check-gateway.ts')
    const { inCommandWords } = await import('../call/in-command-words.ts')
    const { noteUnknownMethod } = await import('../call/note-unknown-method.ts')
    const { loadMethod } = await import('@aeop/sdk/catalogue')
    const { AeopError, createClient, resolveGateway } = await import('@aeop/sdk')
    checkGateway(gateway)
    const fact = await loadMethod(method)
    try {
      const { origin } = resolveGateway(gateway, protocol)
      const credentials = chooseCredentials(io, origin, options.session)
      const client = createClient({
        ...credentials,
        gateway,
        ...(protocol === undefined ? {} : { protocol }),
        ...(signMethod === undefined ? {} : { signMethod }),
        ...(format === undefined ? {} : { format }),
        ...(simplify === undefined ? {} : { simplify }),
        ...(get === undefined ? {} : { httpMethod: 'GET' }),
        ...(timeout === undefined ? {} : { timeout: readWholeNumber('timeout', timeout, 1, LONGEST_TIMEOUT_MS) }),
      })
      const check = options['no-check'] === undefined
      if (check && fact === undefined) noteUnknownMethod(method, io)
      try {
        io.out(JSON.stringify(await client.callUntyped(method, parameters, { check }), null, 2))
        return exitCodes.ok
      } catch (error) {
        const { callRemedy } = await import('../call/call-remedy.ts')
        const failed = { method, origin, hasSession: credentials.session !== undefined, parameters }
        const remedy = error instanceof AeopError ? callRemedy(error, failed) : undefined
        if (remedy === undefined) throw error
        return await reportFailure(error, io, { json, remedy })
      } finally {
        await client.close()
      }
    } catch (error) {
      throw inCommandWords(error, { fact, parameters, files })
    }
  },
})
