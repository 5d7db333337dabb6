// What the stories share: a server of their own on a fresh data directory, and a browser.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
export const binary = process.env.POLYPHONY_BINARY ?? join(root, 'target/debug/polyphony')

/** A TCP port that nothing listens at. */
async function freePort() {
  const probe = createServer()
  await new Promise(done => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address()
  await new Promise(done => probe.close(done))
  return port
}

/** Runs the binary to its end; what it printed. Rejects where it fails. */
export function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(binary, args, { cwd: root })
    let out = ''
    child.stdout.on('data', data => { out += data })
    child.stderr.on('data', data => { out += data })
    child.on('exit', code => (code === 0 ? done(out) : fail(new Error(out))))
  })
}

/** A folder that `close` removes. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'polyphony-'))
  return { path, close: () => rm(path, { recursive: true, force: true }) }
}

/**
 * A server of its own and a browser for the stories of one file: there when its tests run, gone after them.
 * A story may put another server in this one's place: whichever stands there is stopped.
 */
export function staged(command) {
  const stage = {}
  before(async () => {
    stage.data = await folder()
    stage.server = await serve(command, stage.data.path)
    stage.browser = await launch()
  })
  after(async () => {
    await stage.browser?.close()
    await stage.server?.stop()
    await stage.data?.close()
  })
  return stage
}

/** Starts `serve` or `demo`; resolves when it says where it is. With a port, one comes back where it was. */
export async function serve(command, dataDir, extra = [], port = undefined) {
  port ??= await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = [command, '--data-dir', dataDir, '--listen', `127.0.0.1:${port}`, ...extra]
  const child = spawn(binary, args, { cwd: root })
  let said = ''
  child.stdout.on('data', data => { said += data })
  child.stderr.on('data', data => { said += data })
  const ended = new Promise(done => child.on('exit', done))
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${url}/healthz`).then(answer => answer.ok, () => false)
    if (up) break
    if (tries > 1200 || child.exitCode !== null) throw new Error(`no server: ${said}`)
    await new Promise(done => setTimeout(done, 50))
  }
  const stop = async signal => { child.kill(signal ?? 'SIGTERM'); await ended }
  return { url, stop, said: () => said, pid: child.pid }
}

/** The ways in which every story is gone through. */
export const ways = {
  desktop: { locale: 'en', viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
  'phone without JavaScript': { locale: 'es', viewport: { width: 320, height: 740 }, javaScriptEnabled: false },
  'phone, right to left': { locale: 'ar', viewport: { width: 360, height: 740 }, javaScriptEnabled: true },
  'phone, Swahili': { locale: 'sw', viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
}

/** Headless Chromium from the system. */
export function launch() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args })
}

// How many stories went through a browser, and how: `./check` adds these lines up.
const opened = new Set()
const stories = { 'with JavaScript': 0, 'without JavaScript': 0, 'without a browser': 0 }
afterEach(() => {
  if (opened.size === 0) opened.add('without a browser')
  for (const how of opened) stories[how]++
  opened.clear()
})
after(() => {
  for (const [how, count] of Object.entries(stories)) console.log(`ran ${how}: ${count}`)
})

/** A page that fails the story on foreign requests, on errors and on broken policies. */
export async function open(browser, way, origin) {
  const context = await browser.newContext(way)
  context.setDefaultTimeout(8_000)
  const page = await context.newPage()
  ways_of.set(page, way)
  opened.add(way.javaScriptEnabled === false ? 'without JavaScript' : 'with JavaScript')
  const wrong = []
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) wrong.push(`left the site: ${url}`)
  })
  page.on('pageerror', error => {
    // The browser's own animation between two pages, given up because one was left too soon: no script of ours.
    if (!/ViewTransition opt-in disabled/.test(String(error))) wrong.push(`script: ${error}`)
  })
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) wrong.push(`console: ${message.text()}`)
  })
  return { page, context, wrong }
}

const ways_of = new WeakMap()

/** What is wrong with the page as everybody must be able to use it. */
export async function inspect(page) {
  const way = ways_of.get(page)
  if (way?.javaScriptEnabled !== false) return examine(page)
  // The examiner is a script itself: it looks at the same address as the same person, with scripts.
  const state = await page.context().storageState()
  const context = await page.context().browser().newContext({ ...way, javaScriptEnabled: true, storageState: state })
  try {
    const twin = await context.newPage()
    await twin.goto(page.url())
    return await examine(twin)
  } finally {
    await context.close()
  }
}

async function examine(page) {
  await page.waitForLoadState()
  const found = []
  const size = page.viewportSize()
  const scrolled = await evaluate(page, 'document.documentElement.scrollWidth')
  if (scrolled > size.width) {
    const wide = await evaluate(page, `(() => {
      const beyond = ({ left, right }) => left < -0.5 || right > innerWidth + 0.5
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
      const found = []
      while (walker.nextNode()) {
        const range = document.createRange()
        range.selectNode(walker.currentNode)
        if ([...range.getClientRects()].some(beyond)) found.push(walker.currentNode.nodeName + ' ' + walker.currentNode.textContent.slice(0, 40))
      }
      return found.join(', ')
    })()`)
    found.push(`${page.url()}: scrolls sideways, ${scrolled} px wide: ${wide}`)
  }
  await evaluate(page, axe.source)
  const report = await evaluate(page, 'axe.run(document, { resultTypes: ["violations"] })')
  for (const violation of report.violations) {
    const where = violation.nodes.map(node => node.target.join(' ')).join(', ')
    found.push(`${page.url()}: ${violation.id}: ${where}`)
  }
  return found
}

/** Evaluates in the page through the debugger, which works where the page itself runs no script. */
async function evaluate(page, expression) {
  const session = await page.context().newCDPSession(page)
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return result.value
  } finally {
    await session.detach()
  }
}

/** A browser without a window: cookies and forms. `url` is a function, because a server may come back elsewhere. */
export function visitor(url) {
  let cookie = ''
  const ask = async (path, fields) => {
    const answer = await fetch(url() + path, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, origin: url(), 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded' },
      body: fields && new URLSearchParams(fields),
    })
    for (const set of answer.headers.getSetCookie()) if (set.startsWith('polyphony')) cookie = set.split(';')[0]
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  ask.cookie = () => cookie
  return ask
}

/** The value of a form's hidden field in a page's text. */
export const hidden = (text, name) => text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1]

/** Fills in a page's fields by their names. */
export const fill = async (page, fields) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]:not([type="hidden"])`).fill(value)
}

/** Sends the first form of an act. */
export const send = (page, act) => page.locator(`form[action="/act/${act}"] [type="submit"]`).first().click()

/** Enters a demo as one of its roles. */
export const enter = async (page, url, role) => {
  await page.goto(`${url}/signin`)
  await page.locator(`button[value="${role}"]`).click()
  await page.waitForURL(address => !address.pathname.startsWith('/signin'))
}
