// @ts-check
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Starts a gateway in a process of its own and watches it.
 * @param {(fault: string) => void} onFault told of every error of the gateway's own, and of its end
 */
export async function startGateway(onFault) {
  const script = fileURLToPath(new URL('./gateway.mjs', import.meta.url))
  const child = fork(script, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let stderr = ''
  let isStopping = false
  /** Who waits for a size, oldest first. @type {((bytes: number) => void)[]} */
  const waiting = []
  child.stderr?.on('data', (chunk) => (stderr = (stderr + String(chunk)).slice(-4000)))
  const url = await new Promise((resolve, reject) => {
    child.on('message', (/** @type {{ url?: string, fault?: string, residentBytes?: number }} */ message) => {
      if (message.fault !== undefined) onFault(message.fault)
      if (message.residentBytes !== undefined) waiting.shift()?.(message.residentBytes)
      if (message.url !== undefined) resolve(message.url)
    })
    child.on('exit', (code, signal) => {
      for (const resolve of waiting.splice(0)) resolve(0)
      if (!isStopping) onFault(`the gateway ended (${signal ?? code}): ${stderr}`)
      reject(new Error(`the gateway did not start: ${stderr}`))
    })
  })
  return {
    port: Number(new URL(url).port),
    /** @returns {Promise<number>} 0 when the process is gone */
    residentBytes: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(0)
        waiting.push(resolve)
        // A failure to send means that the process is ending, which resolves it.
        return child.send('how large?', () => {})
      }),
    stop: () => {
      isStopping = true
      child.kill('SIGKILL')
    },
  }
}
