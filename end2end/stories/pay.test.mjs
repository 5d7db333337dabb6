// What people are owed, on every kind of device: floors, budget, payouts, disputes, the payslip and the
// Fairwork self-assessment, as an organizer and as a contributor meet them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enter, inspect, open, send, staged, ways } from '../support.mjs'

const project = '/p/majibu-ya-pwani'
const stage = staged('demo')
/** What is read, without the marks that keep words of several directions apart. */
const read = async place => (await place.innerText()).replaceAll(/[\u2066-\u2069]/g, '')

const shot = async (page, name, way) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${way.locale}.png`, fullPage: true })
}

for (const [name, way] of Object.entries(ways)) {
  test(`an organizer pays: ${name}`, async () => {
    const { page, context, wrong } = await open(stage.browser, way, stage.server.url)
    await enter(page, stage.server.url, 'organizer')
    for (const path of ['/pay/floors', `${project}/money`, `${project}/payouts`, `${project}/disputes`, `${project}/fairwork`, '/c/pwani/projects/new']) {
      await page.goto(stage.server.url + path)
      await shot(page, path.replaceAll('/', '-').slice(1), way)
      assert.deepEqual(await inspect(page), [], path)
    }
    // Nothing is brought in without an amount; what was typed stays.
    await page.goto(`${stage.server.url}${project}/money`)
    await page.locator('[name="amount"]').fill('much')
    await page.locator('[name="reference"]').fill('grant 7')
    await send(page, 'fund_project')
    assert.equal(await page.locator('[name="reference"]').inputValue(), 'grant 7')
    assert.ok(await page.locator('#e-amount').isVisible())
    await page.locator('[name="amount"]').fill('90000')
    await send(page, 'fund_project')
    assert.match(await page.locator('.kpis').first().innerText(), /KES/)
    assert.deepEqual(await inspect(page), [])
    assert.deepEqual(wrong, [])
    await context.close()
  })

  test(`a contributor is paid: ${name}`, async () => {
    const { page, context, wrong } = await open(stage.browser, way, stage.server.url)
    await enter(page, stage.server.url, 'contributor')
    await page.goto(`${stage.server.url}${project}/work`)
    await page.locator('#rank-0-1').check()
    await send(page, 'submit_judgement')
    await page.waitForURL('**/work?done=saved')
    await page.goto(`${stage.server.url}/me/payment`)
    await page.locator('[name="name"]').fill('Demo')
    await page.locator('[name="method"]').selectOption('iban')
    await page.locator('[name="destination"]').fill('DE88 3704 0044 0532 0130 00')
    await send(page, 'keep_payee')
    assert.ok(await page.locator('#e-destination').isVisible(), 'a wrong digit is found')
    await page.locator('[name="destination"]').fill('DE89 3704 0044 0532 0130 00')
    await page.locator('[name="currency"]').fill('euro')
    await send(page, 'keep_payee')
    assert.ok(await page.locator('#e-currency').isVisible(), 'a currency has three letters')
    assert.equal(await page.locator('[name="name"]').inputValue(), 'Demo', 'what was typed stays')
    await page.locator('[name="currency"]').fill('EUR')
    await send(page, 'keep_payee')
    assert.ok(await page.locator('.notice[role="status"]').isVisible())
    await page.goto(`${stage.server.url}${project}/disputes`)
    await page.locator('form[action="/act/open_dispute"] textarea[name="words"]').first().fill('My time is too short.')
    await send(page, 'open_dispute')
    await page.locator('a[href^="/disputes/"]').first().click()
    assert.match(await page.locator('main').innerText(), /My time is too short/)
    await shot(page, 'dispute', way)
    assert.deepEqual(await inspect(page), [])
    for (const path of ['/me/earnings', '/me/earnings/majibu-ya-pwani', '/me/payment', `${project}/disputes`, `${project}/fairwork`]) {
      await page.goto(stage.server.url + path)
      await shot(page, `mine${path.replaceAll('/', '-')}`, way)
      assert.deepEqual(await inspect(page), [], path)
    }
    const csv = await context.request.get(`${stage.server.url}/me/earnings/majibu-ya-pwani/ledger.csv`)
    assert.match(await csv.text(), /^entry,at,kind,active_ms,amount,currency\n\S+,work,/)
    const closed = await context.request.get(`${stage.server.url}${project}/money`)
    assert.equal(closed.status(), 403, 'everybody’s earnings are the organizers’ to see')
    assert.deepEqual(wrong, [])
    await context.close()
  })
}

test('a floor says where it was checked, and what nobody checked', async () => {
  const { page, context, wrong } = await open(stage.browser, ways.desktop, stage.server.url)
  await page.goto(`${stage.server.url}/pay/floors`)
  const checked = await page.locator('td a[rel="noreferrer"]').count()
  assert.ok(checked >= 20, `${checked} rows were checked`)
  assert.match(await read(page.locator('tr', { hasText: 'Kenya' })), /Amount checked on 2026-11-24 .*The hours are not yet checked by us/s)
  assert.doesNotMatch(await read(page.locator('tr', { hasText: 'Germany' }).first()), /not yet checked/)
  await page.goto(`${stage.server.url}/signin`)
  await enter(page, stage.server.url, 'organizer')
  await page.goto(`${stage.server.url}/c/pwani/projects/new`)
  const choices = await read(page.locator('[name="floor_of"]'))
  assert.match(choices, /Kenya 2025: .* \(not fully checked\)/)
  assert.deepEqual(wrong, [])
  await context.close()
})

test('whoever wants another currency waits for a rate, and the organizer sees it', async () => {
  const { page, context, wrong } = await open(stage.browser, ways.desktop, stage.server.url)
  await enter(page, stage.server.url, 'organizer')
  await page.goto(`${stage.server.url}${project}/payouts`)
  assert.match(await read(page.locator('main')), /1 person wants EUR, and no rate/)
  assert.deepEqual(await inspect(page), [])
  assert.deepEqual(wrong, [])
  await context.close()
})
