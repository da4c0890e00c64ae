import type { MendLanguage } from '@aeop/doctor'

/** The languages in which the mend is shown, by the word of `--language`, with their names and the clients that are written in them. */
export const mendLanguages: Readonly<Record<MendLanguage, { readonly title: string; readonly clients: RegExp }>> = {
  typescript: { title: 'TypeScript', clients: /node|javascript|typescript|axios|fetch|browser|chrome|firefox/i },
  python: { title: 'Python', clients: /python|requests|httpx|urllib/i },
  php: { title: 'PHP', clients: /php|guzzle/i },
  java: { title: 'Java', clients: /java(?!script)|okhttp|apache-httpclient/i },
  csharp: { title: 'C#', clients: /\bnet\b|dotnet|csharp|c#/i },
  go: { title: 'Go', clients: /\bgo\b|golang|go-http/i },
}

/** The language of the program that sent a request, by the name of its SDK or tool. TypeScript where that tells nothing. */
export function languageOf(client: string | undefined): MendLanguage {
  const names = Object.keys(mendLanguages) as MendLanguage[]
  return names.find((name) => client !== undefined && mendLanguages[name].clients.test(client)) ?? 'typescript'
}
