// Makes the README's picture from the demo: the ranking page on a phone in Arabic and on a desktop.
import { mkdir } from 'node:fs/promises'
import { folder, launch, open, serve } from './support.mjs'

const out = new URL('../docs/pictures/', import.meta.url)
await mkdir(out, { recursive: true })
const data = await folder()
const server = await serve('demo', data.path)
const browser = await launch()
const shots = {}
for (const [name, way] of Object.entries({
  en: { locale: 'en', reducedMotion: 'reduce', viewport: { width: 1280, height: 860 } },
  ar: { locale: 'ar', reducedMotion: 'reduce', viewport: { width: 360, height: 860 } },
})) {
  const { page } = await open(browser, way, server.url)
  const shot = async file => { shots[file] = await page.screenshot({ path: new URL(`${file}-${name}.png`, out).pathname }) }
  await page.goto(server.url)
  await shot('home')
  await page.goto(`${server.url}/signin`)
  await page.locator('button[value="contributor"]').click()
  await page.goto(`${server.url}/p/${name === 'ar' ? 'ajwibat-al-hara' : 'majibu-ya-pwani'}/work`)
  if (name === 'ar') await page.locator('button[name="locale"][value="ar"]').click()
  await page.evaluate('scrollTo(0, 0)')
  await shot('ranking')
  shots[`ranking-${name}`] = shots.ranking
  await page.goto(`${server.url}/me/earnings`)
  await page.locator('form[action="/act/sign_out"] button').click()
  await page.goto(`${server.url}/signin`)
  await page.locator('button[value="curator"]').click()
  await page.goto(`${server.url}/p/ajwibat-al-hara/distributions`)
  await page.locator('.listed a').first().click()
  await page.goto(`${page.url()}?by=age_band`)
  await shot('distribution')
  await page.goto(`${server.url}/p/ajwibat-al-hara/releases`)
  await shot('releases')
}
const { page } = await open(browser, { viewport: { width: 1700, height: 880 } }, server.url)
const data64 = name => `data:image/png;base64,${shots[name].toString('base64')}`
await page.setContent(`<body style="margin:20px;display:flex;gap:30px;background:#e9e2d6">
  <img src="${data64('ranking-en')}" height="840"><img src="${data64('ranking-ar')}" height="840"></body>`)
await page.screenshot({ path: new URL('ranking.png', out).pathname })
await browser.close()
await server.stop()
await data.close()
