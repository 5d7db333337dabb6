// Consent as its owner sees it: reviewed, taken back in two clicks from anywhere in the account, proven
// by a receipt, taken along, and at last the whole person erased.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect, open, run, staged } from '../support.mjs'

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false, acceptDownloads: true }
const ways = ['en', 'ar', 'sw'].map(locale => ({ ...phone, locale }))
/** Where pictures of the pages are left, where somebody wants to look at them. */
const pictures = process.env.POLYPHONY_PICTURES

const stage = staged('demo')

const enter = async (page, role) => {
  await page.goto(`${stage.server.url}/signin`)
  await page.locator(`button[value="${role}"]`).click()
  await page.waitForURL('**/me')
}
const look = async (page, name) => {
  assert.deepEqual(await inspect(page), [])
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

for (const way of ways) {
  test(`the pages of consent, in ${way.locale}`, async () => {
    const { page, wrong } = await open(stage.browser, way, stage.server.url)
    await enter(page, 'contributor')
    // The account remembers the language of whoever had it before.
    await page.locator(`footer button[value="${way.locale}"]`).click()
    assert.equal(await page.locator('html').getAttribute('dir'), way.locale === 'ar' ? 'rtl' : 'ltr')
    for (const path of ['/me', '/me/consents', '/me/data']) {
      await page.goto(stage.server.url + path)
      await look(page, `${path.slice(1).replace('/', '-')}-${way.locale}`)
    }
    await page.goto(`${stage.server.url}/me`)
    await page.locator('main a[href$="/start"]').first().click()
    await look(page, `start-${way.locale}`)
    assert.deepEqual(wrong, [])
  })
}

for (const way of ways) {
  test(`a steward's pages of consent, in ${way.locale}`, async () => {
    const { page, wrong } = await open(stage.browser, way, stage.server.url)
    await enter(page, 'organizer')
    await page.locator(`footer button[value="${way.locale}"]`).click()
    await page.locator('main a[href^="/c/"]').first().click()
    await page.locator('main a[href$="/consent"]').click()
    await look(page, `desk-${way.locale}`)
    await page.locator('[name="reference"]').fill(`Board 2026-17 ${way.locale}`)
    await page.locator('form[action="/act/attach_reference"] [type="submit"]').click()
    assert.ok(await page.locator('.notice[role="status"]').isVisible())
    assert.ok(await page.locator('bdi', { hasText: `2026-17 ${way.locale}` }).isVisible())
    assert.deepEqual(wrong, [])
  })
}

test('a purpose is taken back in two clicks, and a receipt proves it', async () => {
  const { page, wrong } = await open(stage.browser, ways[0], stage.server.url)
  await enter(page, 'contributor')
  await page.goto(`${stage.server.url}/me/sessions`)
  const before = await page.goto(`${stage.server.url}/me/consents`).then(() => page.locator('form[action="/act/withdraw_consent"]').count())
  await page.goto(`${stage.server.url}/me/sessions`)
  await page.locator('main nav a[href="/me/consents"]').click()
  await page.locator('input[value="contact"] + button').first().click()
  assert.ok(await page.locator('.notice[role="status"]').isVisible())
  assert.equal(await page.locator('form[action="/act/withdraw_consent"]').count(), before - 1)
  const link = page.locator('a[href$="receipt.jsonld"]').first()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const receipt = join(stage.data.path, 'receipt.jsonld')
  await download.saveAs(receipt)
  assert.match(await run(['consent', 'verify', receipt]), /withdrawn\s+contact/)
  const text = await readFile(receipt, 'utf8')
  await writeFile(receipt, text.replace('dpv:ConsentWithdrawn', 'dpv:ConsentGiven'))
  await assert.rejects(run(['consent', 'verify', receipt]), /NOT verified.*altered/s)
  const archive = await page.request.get(`${stage.server.url}/me/archive.json`)
  const mine = await archive.json()
  assert.ok(mine.consents.length >= 2 && mine.account.handle && Array.isArray(mine.judgements))
  assert.deepEqual(wrong, [])
})

test('the feed of a release is there for everybody, and empty at first', async () => {
  const answer = await fetch(`${stage.server.url}/p/ajwibat-al-hara/releases/1/retractions.json`)
  assert.equal(answer.status, 200)
  const feed = await answer.json()
  assert.equal(feed.schema, 'polyphony-retractions-1')
  assert.deepEqual(feed.entries, [])
  assert.equal((await fetch(`${stage.server.url}/p/ajwibat-al-hara/releases/9/retractions.json`)).status, 404)
})

test('whoever wants to go is erased, and not by a guess', async () => {
  const { page } = await open(stage.browser, ways[2], stage.server.url)
  await enter(page, 'contributor')
  const [, , password] = stage.server.said().match(/contributor\s+(\S+)\s+(.+)/)
  await page.locator('main nav a[href="/me/data"]').click()
  const erase = async word => {
    await page.locator('[name="password"]').fill(word)
    await page.locator('form[action="/act/erase"] [type="submit"]').click()
  }
  await erase('a guess of mine')
  assert.ok(await page.locator('#e-password').isVisible(), 'the problem stands beside its field')
  await erase(password.trim())
  assert.ok(await page.locator('.notice[role="status"]').isVisible())
  assert.deepEqual(await inspect(page), [])
  await page.goto(`${stage.server.url}/me`)
  assert.match(page.url(), /\/signin/)
})
