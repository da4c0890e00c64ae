import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import ts from 'typescript'
import type { MendLanguage } from '../../src/index.ts'

/** What a program that holds the mend has to sign. */
export interface Job {
  readonly parameters: Readonly<Record<string, string>>
  readonly secret: string
  readonly body?: string
}

/** How a language's mend becomes a program: it reads the job as JSON from its argument where the language can, else the job is written into it. */
interface Runner {
  /** Command that has to be on the machine. */
  readonly needs: string
  readonly run: (code: string, job: Job, folder: string) => string
}

const execute = (command: string, words: readonly string[], cwd: string): string =>
  stripVTControlCharacters(execFileSync(command, words, { cwd, encoding: 'utf8', timeout: 60_000 })).trim()

/** ASCII with escapes that Java, C# and Go read alike. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Go knows no surrogate escapes and takes the characters themselves. */
const inGo = (text: string): string => JSON.stringify(text)

export const runners: Readonly<Record<MendLanguage, Runner>> = {
  typescript: {
    needs: 'node',
    run: (code, job, folder) => {
      const script = `${code}\nconst job = JSON.parse(process.argv[2] as string)\nconsole.log(sign(job.parameters, job.secret, job.body))\n`
      const { outputText } = ts.transpileModule(script, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
      })
      writeFileSync(join(folder, 'program.mjs'), outputText)
      return execute(process.execPath, ['program.mjs', JSON.stringify(job)], folder)
    },
  },
  python: {
    needs: 'python3',
    run: (code, job, folder) => {
      const call = job.body === undefined ? '' : ', job["body"]'
      writeFileSync(
        join(folder, 'program.py'),
        `${code}\nimport json, sys\njob = json.loads(sys.argv[1])\nprint(sign(job["parameters"], job["secret"]${call}))\n`,
      )
      return execute('python3', ['program.py', JSON.stringify(job)], folder)
    },
  },
  php: {
    needs: 'php',
    run: (code, job, folder) => {
      const call = job.body === undefined ? '' : ", $job['body']"
      writeFileSync(
        join(folder, 'program.php'),
        `${code}\n$job = json_decode($argv[1], true);\necho sign($job['parameters'], $job['secret']${call});\n`,
      )
      return execute('php', ['program.php', JSON.stringify(job)], folder)
    },
  },
  java: {
    needs: 'java',
    run: (code, job, folder) => {
      const puts = Object.entries(job.parameters).map(([name, value]) => `p.put(${quoted(name)}, ${quoted(value)});`)
      const call = job.body === undefined ? '' : `, ${quoted(job.body)}`
      // The source launcher runs the first class of a file.
      const [imports = '', signer = ''] = code.split(/(?=final class)/)
      const main = `class Program { public static void main(String[] a) throws Exception { Map<String, String> p = new java.util.HashMap<>(); ${puts.join(' ')} System.out.println(Signature.sign(p, ${quoted(job.secret)}${call})); } }`
      writeFileSync(join(folder, 'Program.java'), `${imports}\n${main}\n${signer}`)
      return execute('java', ['-Xshare:auto', 'Program.java'], folder)
    },
  },
  csharp: {
    needs: 'mcs',
    run: (code, job, folder) => {
      const puts = Object.entries(job.parameters).map(([name, value]) => `p[${quoted(name)}] = ${quoted(value)};`)
      const call = job.body === undefined ? '' : `, ${quoted(job.body)}`
      const main = `static class Program { static void Main() { var p = new Dictionary<string, string>(); ${puts.join(' ')} Console.WriteLine(Signature.Sign(p, ${quoted(job.secret)}${call})); } }`
      writeFileSync(join(folder, 'program.cs'), `${code}\n${main}\n`)
      execute('mcs', ['-r:System.Core.dll', '-out:program.exe', 'program.cs'], folder)
      return execute('mono', ['program.exe'], folder)
    },
  },
  go: {
    needs: 'go',
    run: (code, job, folder) => {
      const entries = Object.entries(job.parameters).map(([name, value]) => `${inGo(name)}: ${inGo(value)}`)
      const call = job.body === undefined ? '' : `, ${inGo(job.body)}`
      const main = `package main\n\nimport (\n\t"fmt"\n\t"program/aliexpress"\n)\n\nfunc main() {\n\tfmt.Println(aliexpress.Sign(map[string]string{${entries.join(', ')}}, ${inGo(job.secret)}${call}))\n}\n`
      mkdirSync(join(folder, 'aliexpress'))
      writeFileSync(join(folder, 'go.mod'), 'module program\n\ngo 1.19\n')
      writeFileSync(join(folder, 'aliexpress/sign.go'), code)
      writeFileSync(join(folder, 'main.go'), main)
      return execute('go', ['run', '.'], folder)
    },
  },
}

/** Whether a command is on this machine. */
export function isInstalled(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
