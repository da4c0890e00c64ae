#!/usr/bin/env node
await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write('aeop: this copy is not built: run npm ci first\n', () => process.exit(2))
})
