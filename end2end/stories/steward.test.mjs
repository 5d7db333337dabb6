// What a steward and an admin keep, in English, Arabic and Swahili on a phone without JavaScript: the
// questions of a profile, ready-made and one's own, as stewards edit and people answer them; and an
// exchange rate, by which a floor in one currency holds for pay in another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fill, folder, inspect, launch, open, send, serve } from '../support.mjs'

const phone = locale => ({ locale, viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
let data, server, browser, state
before(async () => {
  data = await folder()
  server = await serve('serve', data.path)
  browser = await launch()
  const { page, context } = await open(browser, phone('en'), server.url)
  await page.goto(server.said().match(/http\S+\/setup\/\S+/)[0])
  await fill(page, { handle: 'First Admin', password: 'a short sentence' })
  await send(page, 'claim')
  await fill(page, { name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The river council' })
  for (const tag of ['ar', 'sw']) await page.locator(`[name="locale-${tag}"]`).check()
  await send(page, 'found_community')
  await page.waitForURL('**/c/river')
  state = await context.storageState()
  await context.close()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  await data?.close()
})

const look = async (page, name, locale) => {
  assert.deepEqual(await inspect(page), [], name)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/steward-${name}-${locale}.png`, fullPage: true })
}
/** The steward, who is the admin, reading in a language. */
const steward = async locale => {
  const opened = await open(browser, { ...phone(locale), storageState: state }, server.url)
  await opened.page.goto(`${server.url}/c/river`)
  await opened.page.locator(`footer button[value="${locale}"]`).click()
  return opened
}

for (const locale of ['en', 'ar', 'sw']) {
  test(`questions are kept and answered, in ${locale}`, async () => {
    const { page, context, wrong } = await steward(locale)
    await page.goto(`${server.url}/c/river/questions`)
    await look(page, 'questions', locale)
    const offered = await page.locator('form[action="/act/take_set"]').count()
    await send(page, 'take_set')
    await page.goto(`${server.url}/c/river/questions`)
    assert.equal(await page.locator('form[action="/act/take_set"]').count(), offered - 1, 'a ready-made question is taken')
    await fill(page, {
      'label-en': 'How many live with you?', 'help-en': 'Households hear different things.', attribute: `household_${locale}`,
      'label-0-en': 'I live alone', 'label-1-en': 'Two or more',
    })
    await send(page, 'keep_attribute')
    await look(page, 'kept', locale)
    await page.goto(`${server.url}/c/river/consent`)
    await look(page, 'consent', locale)
    await page.goto(`${server.url}/c/river/start`)
    await look(page, 'start', locale)
    assert.deepEqual(wrong, [])
    await context.close()
  })

  test(`a rate turns a floor, in ${locale}`, async () => {
    const { page, context, wrong } = await steward(locale)
    await page.goto(`${server.url}/pay/rates`)
    await fill(page, { base: 'EUR', quote: 'KES', worth: '0', day: '2026-05-01', source: 'Central Bank of Kenya' })
    await send(page, 'keep_rate')
    assert.ok(await page.locator('#e-worth').isVisible())
    assert.equal(await page.locator('[name="source"]').inputValue(), 'Central Bank of Kenya', 'what was typed stays')
    // Today, as a rate grows old after a year.
    const today = new Date().toISOString().slice(0, 10)
    await fill(page, { worth: '143.23', day: today })
    await send(page, 'keep_rate')
    assert.match(await page.locator('tbody').innerText(), /Central Bank of Kenya/)
    await look(page, 'rates', locale)
    await page.goto(`${server.url}/c/river/projects/new`)
    await fill(page, {
      title: 'Kind refusals', slug: `in-euro-${locale}`, summary: 'Which would you give a friend?',
      guidelines: 'Judge as yourself.', currency: 'EUR', rate: '12', floor: '0', locale: 'en', target_overlap: '20',
    })
    await page.locator('[name="floor_of"]').selectOption('KE-2025')
    await send(page, 'create_project')
    await page.goto(`${server.url}/p/in-euro-${locale}`)
    const said = await page.locator('main').innerText()
    for (const part of ['KES', 'EUR', today, 'Central Bank of Kenya']) assert.ok(said.includes(part), part)
    await look(page, 'project', locale)
    assert.deepEqual(wrong, [])
    await context.close()
  })
}
