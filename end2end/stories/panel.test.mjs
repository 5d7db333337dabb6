// A panel, on every kind of device: its link made by an organizer, its people in and out again with a
// code, a place given back and taken by somebody else, and the file by which the provider pays; and a
// floor in another currency than the pay, turned by a rate that an admin stated.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enter, inspect, open, send, staged, ways } from '../support.mjs'

const project = '/p/majibu-ya-pwani'
const stage = staged('demo')

const look = async (page, name, way) => {
  assert.deepEqual(await inspect(page), [], name)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/panel-${name}-${way.locale}.png`, fullPage: true })
}
const judge = async page => {
  await page.locator('#rank-0-1').check()
  await send(page, 'submit_judgement')
  await page.waitForURL(url => /done=saved|\/place$/.test(url.href))
}

let made = 0
for (const [name, way] of Object.entries(ways)) {
  test(`a panel's people come and go: ${name}`, async () => {
    const desk = await open(stage.browser, way, stage.server.url)
    await enter(desk.page, stage.server.url, 'organizer')
    await desk.page.goto(`${stage.server.url}${project}/panels`)
    await desk.page.locator('[name="name"]').fill(`Prolific ${++made}`)
    await desk.page.locator('[name="places"]').fill('1')
    await desk.page.locator('[name="judgements"]').fill('2')
    await desk.page.locator('[name="return_url"]').fill('https://panel.example/complete')
    await desk.page.locator('[name="code"]').fill('C1 DONE')
    await send(desk.page, 'create_panel')
    assert.ok(await desk.page.locator('#e-code').isVisible(), 'a code has no blanks')
    assert.equal(await desk.page.locator('[name="places"]').inputValue(), '1', 'what was typed stays')
    await desk.page.locator('[name="code"]').fill('C1-DONE')
    await send(desk.page, 'create_panel')
    const address = await desk.page.locator('section input[readonly]').first().inputValue()
    assert.match(address, /\?PROLIFIC_PID=\{\{%PROLIFIC_PID%\}\}&SESSION_ID=\{\{%SESSION_ID%\}\}$/)
    await look(desk.page, 'desk', way)
    const link = (who, session) => address.replace(/^https?:\/\/[^/]+/, stage.server.url)
      .replace('{{%PROLIFIC_PID%}}', who).replace('{{%SESSION_ID%}}', session)

    // The first looks, begins, and gives the place back.
    const first = await open(stage.browser, way, stage.server.url)
    await first.page.goto(address.replace(/^https?:\/\/[^/]+/, stage.server.url))
    assert.ok(await first.page.locator('.notice[data-kind="error"]').isVisible(), 'an address that nobody filled in')
    await first.page.goto(link(`one-${made}`, 's1'))
    await look(first.page, 'entrance', way)
    await send(first.page, 'enter_panel')
    await first.page.waitForURL('**/start?project=*')
    await first.page.locator('[name="purpose-annotate"]').check()
    await send(first.page, 'start')
    await first.page.waitForURL(`**${project}/work`)
    await first.page.locator('a[href$="/place"]').click()
    await first.page.locator('summary').first().click()
    await look(first.page, 'place', way)
    // Meanwhile the only place is taken.
    const second = await open(stage.browser, way, stage.server.url)
    await second.page.goto(link(`two-${made}`, 's2'))
    await send(second.page, 'enter_panel')
    await second.page.locator('#problems').waitFor()
    await send(first.page, 'give_place_back')
    await first.page.locator('form[action="/act/give_place_back"]').waitFor({ state: 'detached' })
    await look(first.page, 'returned', way)

    // The second does all of it and gets the code.
    await send(second.page, 'enter_panel')
    await second.page.locator('[name="purpose-annotate"]').check()
    await send(second.page, 'start')
    await judge(second.page)
    await judge(second.page)
    await second.page.waitForURL('**/place')
    assert.equal(await second.page.locator('#code').inputValue(), 'C1-DONE')
    await look(second.page, 'completed', way)
    // On another device only what the provider told them opens it.
    const other = await open(stage.browser, way, stage.server.url)
    await other.page.goto(link(`two-${made}`, 'guess'))
    await send(other.page, 'enter_panel')
    await other.page.locator('#problems').waitFor()
    await other.page.goto(link(`two-${made}`, 's2'))
    await send(other.page, 'enter_panel')
    await other.page.waitForURL('**/place')
    assert.equal(await other.page.locator('#code').inputValue(), 'C1-DONE')
    await other.page.goto(`${stage.server.url}/me/settings`)
    await look(other.page, 'settings', way)
    await other.page.goto(`${stage.server.url}/me/data`)
    await look(other.page, 'data', way)
    const erasing = await other.page.locator('form[action="/act/erase"]').innerText()
    assert.match(erasing, new RegExp(`two-${made}`), 'what goes names the id at the panel')

    const href = await desk.page.locator('a[href$="/people.csv"]').first().getAttribute('href')
    const csv = await (await desk.context.request.get(stage.server.url + href)).text()
    const [head, ...lines] = csv.trim().split('\n')
    assert.equal(head, 'participant,state,code,judgements,active_ms,earned,due,currency,taken_at,ended_at')
    assert.match(lines[0], new RegExp(`^"one-${made}",returned,"C1-DONE",0,`))
    assert.match(lines[1], new RegExp(`^"two-${made}",completed,"C1-DONE",2,\\d+,[\\d.]+,[\\d.]+,KES,`))
    assert.equal((await other.context.request.get(stage.server.url + href)).status(), 403)
    await send(desk.page, 'close_panel')
    assert.equal(await desk.page.locator('form[action="/act/close_panel"]').count(), 0)
    for (const { page, context, wrong } of [desk, first, second, other]) {
      assert.deepEqual(wrong, [], page.url())
      await context.close()
    }
  })
}

test('a floor in another currency needs a rate, and says so', async () => {
  const { page, context, wrong } = await open(stage.browser, ways.desktop, stage.server.url)
  await enter(page, stage.server.url, 'organizer')
  await page.goto(`${stage.server.url}/pay/rates`)
  await look(page, 'rates', ways.desktop)
  await page.goto(`${stage.server.url}/c/pwani/projects/new`)
  for (const [field, value] of Object.entries({
    title: 'In euro', slug: 'in-euro', summary: 'Paid in euro.', guidelines: 'As yourself.', currency: 'EUR', rate: '30', floor: '0',
  })) await page.locator(`[name="${field}"]`).fill(value)
  await page.locator('[name="floor_of"]').selectOption('KE-2025')
  await send(page, 'create_project')
  assert.match(await page.locator('#e-currency').innerText(), /KES.*EUR.*Exchange rates/s)
  assert.equal(await page.locator('[name="summary"]').inputValue(), 'Paid in euro.')
  assert.deepEqual(wrong, [])
  await context.close()
})
