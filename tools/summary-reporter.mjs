// @ts-check
// A vitest reporter whose line `N passed, N failed[, N skipped]` is the last that a run prints. It protects against runs
// that look green and are not: a file that does not load, an error outside a test and a run of no test all count as failed.

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {import('vitest/node').TestCase} TestCase */

export default class SummaryReporter {
  /** Until a run has ended, the verdict is that nothing ran. */
  #summary = { passed: 0, failed: 1, skipped: /** @type {string[]} */ ([]) }

  onInit() {
    // vitest prints coverage after the last reporter event, so the line waits for the end of the process.
    process.once('exit', () => {
      const { passed, failed, skipped } = this.#summary
      const lines = skipped.map((name) => `skipped: ${name}`)
      lines.push(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
      if (failed > 0) process.exitCode ||= 1
      process.stdout.write(`${lines.join('\n')}\n`)
    })
  }

  /** @param {readonly TestModule[]} modules @param {readonly unknown[]} unhandledErrors */
  onTestRunEnd(modules, unhandledErrors) {
    this.#summary = summarize(modules, unhandledErrors.length)
  }
}

/** @param {readonly TestModule[]} modules @param {number} unhandled */
function summarize(modules, unhandled) {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const passed = tests.filter((test) => test.result().state === 'passed').length
  const skipped = tests.filter((test) => test.result().state === 'skipped')
  // A test that never came to an end is none of the two.
  const failed = tests.length - passed - skipped.length + unhandled + count(modules, failuresOutsideTests)
  return {
    passed,
    failed: passed + failed === 0 ? 1 : failed,
    skipped: skipped.map((test) => `${test.module.relativeModuleId} > ${test.fullName}`),
  }
}

/** Errors of loading and of hooks; a file that failed for no reason that is counted elsewhere counts once. @param {TestModule} module */
function failuresOutsideTests(module) {
  const errors = module.errors().length + count([...module.children.allSuites()], (suite) => suite.errors().length)
  const failedTest = [...module.children.allTests('failed')].length > 0
  return errors === 0 && !failedTest && module.state() === 'failed' ? 1 : errors
}

/** @template T @param {readonly T[]} items @param {(item: T) => number} of */
function count(items, of) {
  return items.reduce((sum, item) => sum + of(item), 0)
}
