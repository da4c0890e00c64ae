import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from '../../../doctor/test/browser/find-chromium.ts'
import { createGateway, type Gateway } from '../../src/index.ts'

// The consent as a person has it: a real browser holds the page's own policy, its cookies and its form against it.

const program = findChromium()
const isMissing = program === undefined && process.env['CI'] === undefined

let gateway: Gateway
let shop: Server
let browser: Browser | undefined
let context: BrowserContext | undefined
let page: Page
let problems: string[]

beforeAll(async () => {
  gateway = await createGateway({ port: 0 })
  // The app: its callback leads on to another origin, as that of many does.
  shop = createServer((request, response) => {
    if (request.url?.startsWith('/callback')) {
      const { port } = shop.address() as AddressInfo
      response.writeHead(302, { location: `http://localhost:${port}/home?${request.url.split('?')[1]}` })
    }
    response.end('<!doctype html><title>shop</title><h1>Back in the shop</h1>')
  })
  await new Promise<void>((resolve) => shop.listen(0, resolve))
  if (program !== undefined) browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  shop.close()
  await gateway.close()
})
beforeEach(async () => {
  if (browser === undefined) return
  context = await browser.newContext({ javaScriptEnabled: false })
  page = await context.newPage()
  problems = []
  page.on('console', (message) => problems.push(message.text()))
})
afterEach(() => context?.close())

function link(more: Readonly<Record<string, string>> = {}): string {
  const { port } = shop.address() as AddressInfo
  const redirect_uri = `http://127.0.0.1:${port}/callback`
  const query = { response_type: 'code', client_id: '12345678', redirect_uri, state: 'a b&c', ...more }
  return `${gateway.url}/oauth/authorize?${new URLSearchParams(query)}`
}

describe.skipIf(isMissing)('the authorize page in a browser without JavaScript (needs Chromium)', () => {
  it('is used by the keyboard alone: choose the account, authorise, come back with a code', async () => {
    expect(browser, 'install Chromium, or name it with AEOP_CHROMIUM').toBeDefined()
    await page.goto(link())
    await page.getByLabel(/us1200000002/).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('button', { name: 'Authorise' }).evaluate((one) => one.matches(':focus'))).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Back in the shop' }).waitFor()
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('state')).toBe('a b&c')
    const form = { grant_type: 'authorization_code', client_id: '12345678', client_secret: 'helloworld' }
    const body = new URLSearchParams({
      ...form,
      code: searchParams.get('code') ?? '',
      redirect_uri: 'http://x.example/',
    })
    const answer = await fetch(`${gateway.url}/token`, { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ user_id: '240000917002' })
    expect(problems).toEqual([])
  })

  it('remembers the account, and asks again where that is wanted', async () => {
    await page.goto(link())
    await page.getByLabel(/us1200000002/).check()
    await page.getByRole('button', { name: 'Authorise' }).click()
    await page.getByRole('heading', { name: 'Back in the shop' }).waitFor()
    await page.goto(link())
    expect(await page.getByText('Logged in as us1200000002').count()).toBe(1)
    await page.getByRole('link', { name: 'Use another account' }).click()
    expect(await page.getByRole('radio').count()).toBe(2)
  })

  it('takes a denial back to the shop', async () => {
    await page.goto(link())
    await page.getByRole('button', { name: 'Deny' }).click()
    await page.getByRole('heading', { name: 'Back in the shop' }).waitFor()
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied')
  })

  it('takes no form that another site sends, nor lets one frame it', async () => {
    const { port } = shop.address() as AddressInfo
    await page.goto(link())
    // Another site by the browser's measure: localhost and 127.0.0.1 are two.
    await page.goto(`http://localhost:${port}/`)
    const fields = '<input name="form_key" value="x"><input name="account" value="240000917002">'
    const target = link().replaceAll('&', '&amp;')
    const button = '<button name="decision" value="consent">Win a prize</button>'
    await page.setContent(
      `<form method="post" action="${target}">${fields}${button}</form><iframe src="${target}"></iframe>`,
    )
    await page.waitForLoadState('load')
    expect(await page.frames()[1]?.content()).not.toContain('asks for access')
    await page.getByRole('button').click()
    await page.getByRole('heading', { name: 'The form is not from this page' }).waitFor()
  })

  it.each(['light', 'dark'] as const)('can be read in the %s scheme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(link())
    const inks = (await page.evaluate(readColours)) as readonly Ink[]
    expect(inks.length).toBeGreaterThan(8)
    for (const { ink, paper, text } of inks) expect(contrast(ink, paper), text).toBeGreaterThanOrEqual(4.5)
    // The two schemes are two.
    expect(luminance(inks[0]?.paper ?? []) > 0.5).toBe(colorScheme === 'light')
  })

  it('has a language, a title, one heading, and a name for every control', async () => {
    await page.goto(link())
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.title()).toBe('Authorise Base document example')
    expect(await page.getByRole('heading').count()).toBe(1)
    expect(await page.getByRole('group', { name: 'Log in as' }).count()).toBe(1)
    // As text, since it runs in the page.
    const labels = '[...document.querySelectorAll("input[type=radio]")].map((one) => one.labels.length)'
    expect(await page.evaluate(labels)).toEqual([1, 1])
  })

  it('fits a narrow window', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(link())
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })
})

interface Ink {
  readonly ink: readonly number[]
  readonly paper: readonly number[]
  readonly text: string
}

/** Colour of each text and of what it stands on. As text, since it runs in the page, whose names this program's types do not have. */
const readColours = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const paperOf = (one) => {
    if (one === null) return [255, 255, 255]
    const paper = parse(getComputedStyle(one).backgroundColor)
    return paper[3] === 0 ? paperOf(one.parentElement) : paper
  }
  return [...document.querySelectorAll('body *:not(style)')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .map((one) => ({ ink: parse(getComputedStyle(one).color), paper: paperOf(one), text: one.textContent }))
})()`

/** Source: WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
