// One item is ranked by every hand, and each hand's weak order comes out of the release the same:
// Gamma first, then Alpha and Delta tied, Beta left out.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, hidden, inspect, launch, open, run, serve, visitor } from '../support.mjs'

const wanted = [['Gamma'], ['Alpha', 'Delta']]
const long = 'A long answer goes on and on, and says little that is new. '.repeat(40)
const texts = {
  Alpha: 'Alpha says it plainly.\n\n| how | when |\n|---|---|\n| <b>kindly</b> | today |',
  Beta: `Beta. ${long}`,
  Gamma: 'Gamma thanks them first.\n\n```\nno = true\n```',
  Delta: 'Delta \u0634\u0643\u0631\u0627 asks for time.',
}
const bundle = existsSync(fileURLToPath(new URL('../../target/site/bundle.json', import.meta.url)))
const island = { skip: bundle ? false : 'there is no browser bundle: app/bundle/build.sh says why' }
const password = 'many small rivers'
const phone = { locale: 'en', viewport: { width: 320, height: 740 }, hasTouch: true }
const desktop = { locale: 'en', viewport: { width: 1280, height: 900 } }

let data, server, browser, token
const people = []
before(async () => {
  data = await folder()
  server = await serve('serve', data.path)
  browser = await launch()
  const organizer = visitor(() => server.url)
  const setup = server.said().match(/\/setup\/(\S+)/)[1]
  await organizer('/act/claim', { token: setup, handle: 'First Admin', password: 'a short sentence', back: '/' })
  await organizer('/act/found_community', {
    name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The council',
    licence: 'CC-BY-4.0', jurisdiction: 'KE', 'locale-en': 'on', 'locale-ar': 'on', back: '/',
  })
  await organizer('/act/create_project', {
    community: 'river', title: 'Kind refusals', slug: 'kind', summary: 'Which answer would you give?', guidelines: 'Judge as yourself.',
    locale: 'en', target_overlap: '50', minutes_estimate: '3', pay_kind: 'hourly', currency: 'EUR', rate: '18', floor: '14', back: '/',
  })
  const file = join(data.path, 'items.jsonl')
  const responses = Object.entries(texts).map(([model, text]) => ({ model, text }))
  await writeFile(file, JSON.stringify({ id: '1', prompt: 'How do I say no, kindly?', responses, language: 'en' }))
  await run(['import', 'items', file, '--project', 'kind', '--data-dir', data.path])
  await organizer('/act/create_invitation', { community: 'river', role: 'contributor', most_uses: '50', days: '7', project: 'kind', back: '/' })
  token = (await organizer('/c/river/invitations')).text.match(/\/join\/([\w-]+)/)[1]
})
after(async () => {
  await browser?.close()
  await server?.stop()
  await data?.close()
})

/** A newcomer on the ranking page: where each response stands, by name. */
async function newcomer(handle, way) {
  people.push(handle)
  const ask = visitor(() => server.url)
  await ask('/act/sign_up', { token, handle, password, back: '/' })
  const start = await ask('/c/river/start')
  await ask('/act/start', {
    community: 'river', version: hidden(start.text, 'version'), project: 'kind', 'purpose-annotate': 'on', 'purpose-publish_judgements': 'on', back: '/',
  })
  const opened = await open(browser, way, server.url)
  const { page } = opened
  await page.goto(`${server.url}/signin?next=/p/kind/work`)
  await page.locator('main [name="name"]').fill(handle)
  await page.locator('main [name="password"]').fill(password)
  await page.locator('form[action="/act/sign_in"] [type="submit"]').click()
  await page.waitForURL('**/p/kind/work')
  if (way.locale !== 'en') await page.locator(`button[name="locale"][value="${way.locale}"]`).click()
  await page.waitForLoadState()
  if (way.javaScriptEnabled !== false) await page.locator('.ranker-live').waitFor()
  const contents = await page.locator('.response .content').allInnerTexts()
  const at = Object.fromEntries(Object.keys(texts).map(name => [name, contents.findIndex(text => text.startsWith(name))]))
  return { ...opened, at }
}

/** Marks that isolate directions are not read. */
const plain = text => text.replace(/[\u2066-\u2069]/g, '')
const said = async page => plain(await page.locator('.ranker [role="status"]').innerText())

/** Sends the form; the same order stands in the person's history. */
async function submit(page, wrong) {
  await page.locator('form[action="/act/submit_judgement"] [type="submit"]').click()
  await page.waitForURL('**/work?done=saved')
  await page.goto(`${server.url}/me/judgements`)
  assert.deepEqual(await inspect(page), [])
  const tiers = await page.locator('.past ol > li').allInnerTexts()
  assert.deepEqual(tiers.map(text => Object.keys(texts).filter(name => text.includes(name))), wanted)
  assert.deepEqual(wrong, [])
}

test('tapping the responses in the order of preference', island, async () => {
  const { page, wrong, at } = await newcomer('tapper', phone)
  assert.deepEqual(await inspect(page), [])
  for (const name of ['Beta', 'Gamma', 'Alpha']) await page.locator(`#tap-${at[name]}`).tap()
  assert.match(await said(page), /place 3 of 3$/)
  await page.locator(`#tap-${at.Beta}`).tap()
  assert.match(await said(page), /Not ranked$/, 'a second tap takes it out again')
  await page.locator(`#rank-${at.Delta}-2`).tap()
  assert.match(await said(page), /place 2 of 2, tied with Response [A-D]$/)
  assert.deepEqual(await inspect(page), [])
  await submit(page, wrong)
})

test('with the buttons of the tray', island, async () => {
  const { page, wrong, at } = await newcomer('presser', phone)
  const press = (what, name) => page.locator(`#tray-${what}-${at[name]}`).click()
  for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta']) await press('place', name)
  await press('up', 'Gamma')
  await press('up', 'Gamma')
  assert.equal(await page.evaluate('document.activeElement.id'), `tray-up-${at.Gamma}`, 'the focus follows the response')
  await press('down', 'Alpha')
  await press('remove', 'Beta')
  assert.equal(await page.evaluate('document.activeElement.id'), `tray-place-${at.Beta}`)
  await press('tie', 'Delta')
  assert.match(await said(page), /place 2 of 2, tied with/)
  assert.deepEqual(await inspect(page), [])
  await submit(page, wrong)
})

/** Where an element is once it moves no more: the page scrolls smoothly, and a hand waits for that. */
async function atRest(locator) {
  for (let earlier; ;) {
    const box = await locator.boundingBox()
    if (earlier && box.x === earlier.x && box.y === earlier.y) return box
    earlier = box
    await new Promise(done => setTimeout(done, 60))
  }
}

/** Takes a response up by its grip and lets it go over something; `pointer` is a mouse or a finger. */
async function drag(page, pointer, index, over, part) {
  await page.locator('.tray').scrollIntoViewIfNeeded()
  const grip = await atRest(page.locator(`#tray-grip-${index}`))
  const box = await atRest(page.locator(over))
  const [fromX, fromY] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
  const [toX, toY] = [box.x + box.width / 3, box.y + box.height * part]
  await pointer.down(fromX, fromY)
  await pointer.move((fromX + toX) / 2, (fromY + toY) / 2)
  await pointer.move(toX, toY)
  await pointer.up(toX, toY)
}

async function dragAll(page, at, pointer) {
  const row = name => `.row[data-index="${at[name]}"]`
  await drag(page, pointer, at.Beta, '#tray-ranked', 0.5)
  await drag(page, pointer, at.Alpha, row('Beta'), 0.9)
  await drag(page, pointer, at.Gamma, row('Beta'), 0.1)
  await drag(page, pointer, at.Delta, row('Alpha'), 0.5)
  await drag(page, pointer, at.Beta, '#tray-out', 0.5)
  assert.equal(await page.locator('[data-dragged], [data-drop]').count(), 0)
}

test('dragging with a mouse', island, async () => {
  const { page, wrong, at } = await newcomer('dragger', desktop)
  const { mouse } = page
  await dragAll(page, at, {
    down: async (x, y) => { await mouse.move(x, y); await mouse.down() },
    move: (x, y) => mouse.move(x, y),
    up: () => mouse.up(),
  })
  // Escape puts back, and so does letting go beside the tray.
  const order = () => page.locator('.row[data-tier]').evaluateAll(rows => rows.map(row => row.dataset.index))
  const before = await order()
  const grip = await atRest(page.locator(`#tray-grip-${at.Gamma}`))
  await mouse.move(grip.x + 5, grip.y + 5)
  await mouse.down()
  await mouse.move(grip.x - 400, grip.y + 30)
  await mouse.up()
  assert.deepEqual(await order(), before)
  assert.deepEqual(await inspect(page), [])
  await submit(page, wrong)
})

test('dragging with a finger', island, async () => {
  const { page, wrong, at } = await newcomer('swiper', phone)
  const session = await page.context().newCDPSession(page)
  const touch = type => (x, y) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  await dragAll(page, at, { down: touch('touchStart'), move: touch('touchMove'), up: touch('touchEnd') })
  await submit(page, wrong)
})

/** Walks with the tab key until the element with the id has the focus. */
async function walk(page, id) {
  for (let steps = 0; steps < 120; steps++) {
    if (await page.evaluate('document.activeElement?.id') === id) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${id} can not be reached by the keyboard`)
}

test('with the keyboard alone', island, async () => {
  const { page, wrong, at } = await newcomer('typist', { ...desktop, reducedMotion: 'reduce' })
  const order = Object.keys(at).sort((a, b) => at[a] - at[b])
  const keys = { Alpha: ['2'], Beta: ['3', '0'], Gamma: ['1'], Delta: ['2'] }
  for (const name of order) {
    await walk(page, `tap-${at[name]}`)
    for (const key of keys[name]) await page.keyboard.press(key)
  }
  assert.match(await said(page), /place|Not ranked/)
  await walk(page, `tray-down-${at.Gamma}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  assert.match(await said(page), /place 1 of 2$/)
  assert.equal(await page.evaluate('document.activeElement.id'), `tray-down-${at.Gamma}`)
  await submit(page, wrong)
})

test('by the names that a screen reader reads', island, async () => {
  const { page, wrong, at } = await newcomer('listener', desktop)
  const letter = name => 'ABCD'[at[name]]
  const tray = page.getByRole('region', { name: 'Your order' })
  const button = (within, name, action) => within.getByRole('button', { name: new RegExp(`Response \\W?${letter(name)}\\W? ${action}$`) })
  await button(page.locator('.responses'), 'Alpha', 'Rank next').click()
  assert.equal(await said(page), `Response ${letter('Alpha')}: place 1 of 1`)
  await button(tray, 'Gamma', 'Rank next').click()
  await button(tray, 'Gamma', 'Move up').click()
  assert.equal(await said(page), `Response ${letter('Gamma')}: place 1 of 2`)
  const group = page.getByRole('group', { name: new RegExp(`Rank of .*${letter('Delta')}`) })
  await group.getByRole('radio', { name: '2' }).check({ force: true })
  assert.equal(await said(page), `Response ${letter('Delta')}: place 2 of 2, tied with Response ${letter('Alpha')}`)
  const tree = plain(await tray.ariaSnapshot())
  for (const said of [
    /heading "Your order"/,
    new RegExp(`Response ${letter('Gamma')}\\n *- text: place 1 of 2`),
    new RegExp(`Response ${letter('Delta')}\\n *- text: place 2 of 2, tied with Response ${letter('Alpha')}`),
    new RegExp(`list "Not ranked"[^]*Response ${letter('Beta')}`),
  ]) assert.match(tree, said)
  await submit(page, wrong)
})

test('from right to left', island, async () => {
  const { page, wrong, at } = await newcomer('كاتبة', { locale: 'ar', viewport: { width: 360, height: 740 }, forcedColors: 'active' })
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
  for (const name of ['Alpha', 'Gamma']) await page.locator(`#tap-${at[name]}`).press('Enter')
  await page.locator(`#tap-${at.Gamma}`).press('ArrowRight')
  await page.locator(`#tap-${at.Alpha}`).press('ArrowLeft')
  assert.match(await said(page), /المرتبة [2٢] من [2٢]$/)
  await page.locator(`#tap-${at.Delta}`).press('=')
  assert.deepEqual(await inspect(page), [])
  await submit(page, wrong)
})

test('without JavaScript', async () => {
  const { page, wrong, at } = await newcomer('reader', { ...phone, javaScriptEnabled: false })
  assert.equal(await page.locator('.tap:visible, .tray:visible').count(), 0, 'nothing is shown that does not work')
  const content = page.locator(`.response[data-index="${at.Beta}"] .content`)
  const short = (await content.boundingBox()).height
  await page.locator(`#response-${at.Beta}-all`).check()
  assert.ok((await content.boundingBox()).height > short, 'a long response shows all of itself')
  await page.locator(`#rank-${at.Gamma}-1`).check({ force: true })
  await page.locator(`#rank-${at.Alpha}-3`).check({ force: true })
  await page.locator(`#rank-${at.Delta}-3`).check({ force: true })
  await submit(page, wrong)
})

test('a draft survives a reload and ends with the judgement; active time is sent while somebody works', island, async () => {
  const { page, wrong, at } = await newcomer('drafter', desktop)
  await page.locator(`#tap-${at.Gamma}`).click()
  await page.locator(`#rank-${at.Alpha}-4`).check({ force: true })
  await page.locator(`#rank-${at.Delta}-4`).check({ force: true })
  await page.locator('[name="rationale"]').fill('thanks come first')
  await page.locator('[name="confidence"]').selectOption('3')
  await page.locator('p.draft').waitFor()
  const again = await page.context().newPage()
  await page.close()
  await again.clock.install()
  const pulses = []
  again.on('request', request => { if (request.url().endsWith('/act/pulse')) pulses.push(new URLSearchParams(request.postData())) })
  await again.goto(`${server.url}/p/kind/work`)
  await again.locator('.ranker-live').waitFor()
  assert.equal(await again.locator('[name="rationale"]').inputValue(), 'thanks come first')
  assert.equal(await again.locator('[name="confidence"]').inputValue(), '3')
  await again.locator(`.row[data-index="${at.Delta}"][data-tied], .row[data-index="${at.Alpha}"][data-tied]`).waitFor()
  const answered = again.waitForResponse(answer => answer.url().endsWith('/act/pulse') && answer.status() === 204)
  await again.clock.runFor(31_000)
  await answered
  const active = Number(pulses[0].get('active_ms'))
  assert.ok(active > 20_000 && active <= 31_000, `${active}`)
  const kept = () => again.evaluate('Object.keys(localStorage).length')
  assert.equal(await kept(), 1)
  await again.locator('form[action="/act/submit_judgement"] [type="submit"]').click()
  await again.waitForURL('**/work?done=saved')
  // The page's policy lets no test wait within it: the draft goes once the bundle runs.
  for (let tries = 0; await kept() > 0 && tries < 100; tries++) await new Promise(done => setTimeout(done, 50))
  assert.equal(await kept(), 0, 'the draft ends with the judgement')
  await again.evaluate('localStorage.setItem("draft:other", "x")')
  await again.goto(`${server.url}/me/judgements`)
  const tiers = await again.locator('.past ol > li').allInnerTexts()
  assert.deepEqual(tiers.map(text => Object.keys(texts).filter(name => text.includes(name))), wanted)
  await again.locator('form[action="/act/sign_out"] button').click()
  await again.waitForURL(`${server.url}/`)
  assert.equal(await kept(), 0, 'signing out empties the storage')
  assert.deepEqual(wrong, [])
})

test('the release holds the same weak order from every hand', async () => {
  const out = join(data.path, 'built')
  await run(['release', 'build', '--project', 'kind', '--out', out, '--top-up', '--data-dir', data.path])
  const rows = async table => (await readFile(join(out, table, 'train.jsonl'), 'utf8')).trim().split('\n').map(line => JSON.parse(line))
  const names = Object.fromEntries((await rows('responses')).map(row => [row.response_id, row.model]))
  const judgements = await rows('judgements')
  assert.equal(judgements.length, people.length)
  for (const { ranking } of judgements) assert.deepEqual(ranking.map(tier => tier.map(id => names[id]).sort()), wanted)
})
