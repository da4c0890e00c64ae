import { spawn } from 'node:child_process'
import process from 'node:process'

/** The program that opens a URL, by system; `BROWSER` names another (the custom of xdg-open, Git and others). */
function openerOf(url: string, browser: string | undefined): readonly [string, readonly string[]] {
  if (browser !== undefined && browser !== '') return [browser, [url]]
  if (process.platform === 'darwin') return ['open', [url]]
  // Not through cmd, which would take the & of the URL for an end.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  return ['xdg-open', [url]]
}

/** Opens a URL in the browser where there is one; where there is none, nothing happens. The URL never goes through a shell. */
export function openBrowser(url: string, browser: string | undefined): void {
  const [program, words] = openerOf(url, browser)
  const child = spawn(program, words, { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}
