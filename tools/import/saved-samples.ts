// Saved reference JSON for tests, in the shapes that public scrapers and copies of the references show. The texts stand for the vendor's, which are not imported.

export interface SampleField {
  name: string
  /** As the reference writes it: a code or a word. */
  type: string | number
  required?: boolean
  fields?: SampleField[]
  maxLength?: number
  maxListSize?: number | string
}

export interface SampleMethod {
  name: string
  input?: SampleField[]
  output?: SampleField[]
  token?: 'required' | 'optional'
  codes?: string[]
  lastModified?: string | number
}

/** getApi.json with its trees as an example: paramName, paramType. */
export function referenceExample({ input = [], output = [], ...method }: SampleMethod) {
  const tree = (fields: SampleField[]): object[] =>
    fields.map(({ name, type, required = false, fields: children = [] }) => ({
      paramName: name,
      paramType: typeof type === 'number' ? `${type}` : type,
      required,
      desc: '[{"en_US":"a text of theirs"}]',
      demo: '',
      children: tree(children),
    }))
  return referenceDocument(method, { examples: { data: [{ input: tree(input), output: tree(output) }] } })
}

/** getApi.json with its trees as tables: name, type. The input table repeats the common parameters. */
export function referenceTable({ input = [], output = [], ...method }: SampleMethod) {
  const tree = (fields: SampleField[]): object[] =>
    fields.map(({ fields: children = [], ...field }) => ({
      ...field,
      desc: 'a text of theirs',
      children: tree(children),
    }))
  const appKey = { name: 'app_key', type: 'String', required: true }
  return referenceDocument(method, {
    parameters: { data: tree([appKey, ...input]) },
    outputParameters: { data: tree(output) },
  })
}

function referenceDocument({ name, token, codes = [], lastModified }: SampleMethod, trees: object) {
  const common = [
    { name: 'app_key', required: true },
    { name: 'access_token', required: token === 'required' },
  ]
  return {
    success: true,
    data: {
      apiList: [
        {
          title: 'a title of theirs',
          path: name,
          docId: 21_038,
          ...(lastModified === undefined ? {} : { lastModified }),
          ...(token === undefined ? {} : { commonParameters: { data: common } }),
          errorCodes: { data: codes.map((code) => ({ code, codeDesc: 'a text of theirs', solution: 'another' })) },
          ...trees,
        },
      ],
    },
  }
}

/** getApiCategoryMixed.json: category -> names. */
export function referenceList(categories: Record<string, string[]>) {
  const data = Object.entries(categories).map(([name, names], index) => ({
    id: index,
    name,
    apiList: names.map((path) => ({ path, title: 'a title of theirs', methodType: 'GET/POST' })),
  }))
  return { success: true, data }
}

/** A document of the TOP reference: flags that are false and trees that are empty are left out. */
export function topDocument({ name, input = [], output = [] }: SampleMethod) {
  const tree = (fields: SampleField[]): object[] =>
    fields.map(({ fields: children, required, ...field }) => ({
      ...field,
      description: 'a text of theirs',
      ...(required === true ? { required } : {}),
      ...(children === undefined ? {} : { subParams: tree(children) }),
    }))
  return {
    id: 42_269,
    name,
    apiChineseName: 'a title of theirs',
    description: 'a text of theirs',
    ...(input.length > 0 ? { requestParams: tree(input) } : {}),
    ...(output.length > 0 ? { responseParams: tree(output) } : {}),
  }
}

/** A method that the catalogue does not have. */
export const NEW_METHOD: SampleMethod = {
  name: 'aliexpress.ds.parcel.list',
  token: 'required',
  codes: [' "PARCEL_NOT_FOUND" ', 'PARCEL_NOT_FOUND'],
  input: [
    {
      name: 'query',
      type: 'Object',
      required: true,
      fields: [
        { name: 'order_ids', type: 'Number[]', required: true },
        { name: 'language', type: 'String', required: false },
      ],
    },
  ],
  output: [
    {
      name: 'result',
      type: 4,
      fields: [
        { name: 'parcels', type: 9, fields: [{ name: 'parcel_id', type: 2 }] },
        { name: 'tags', type: 6 },
        { name: 'total', type: 2 },
      ],
    },
  ],
}
