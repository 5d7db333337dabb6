// What a curator sees of a project's judgements, on every kind of device: items by what divides people,
// an item, groups, models, viewpoints, what can be downloaded; and the report of the command line.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inspect, open, run, staged, ways } from '../support.mjs'

const explorer = '/p/majibu-ya-pwani/distributions'
const stage = staged('demo')

const enter = async page => {
  await page.goto(`${stage.server.url}/signin`)
  await page.locator('button[value="curator"]').click()
  await page.waitForURL(url => !url.pathname.startsWith('/signin'))
}
const shot = async (page, name, way) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${way.locale}.png`, fullPage: true })
}

for (const [name, way] of Object.entries(ways)) {
  test(`a curator explores: ${name}`, async () => {
    const { page, context, wrong } = await open(stage.browser, way, stage.server.url)
    await enter(page)
    await page.goto(stage.server.url + explorer)
    // An analysis that takes long is waited for, and the page loads itself anew.
    await page.locator('.plot').first().waitFor({ timeout: 60_000 })
    await page.locator(`button[name="locale"][value="${way.locale}"]`).click()
    for (const [path, sign] of Object.entries({ '': '.listed a', '/groups': '.picture', '/groups?by=home': '.picture', '/models': '.picture', '/viewpoints': '.map' })) {
      await page.goto(stage.server.url + explorer + path)
      assert.ok(await page.locator(sign).count() > 0, `${path} shows ${sign}`)
      // Every picture says in words what it shows.
      assert.equal(await page.locator('svg[role="img"]:not([aria-label])').count(), 0)
      await shot(page, `explorer${path.replaceAll(/[/?=]/g, '-')}`, way)
      assert.deepEqual(await inspect(page), [], path)
    }
    // A filter is in the address, and holds for what is downloaded.
    await page.goto(`${stage.server.url}${explorer}?kind=agreement`)
    const shown = await page.locator('.listed tbody tr').count()
    const csv = await context.request.get(`${stage.server.url}${explorer}/download/items.csv?kind=agreement`)
    assert.match(csv.headers()['content-disposition'], /items\.csv/)
    const lines = (await csv.text()).trim().split('\r\n')
    assert.match(lines[0], /^item,item_id,people,type,/)
    assert.equal(lines.length - 1, shown)
    for (const what of ['items', 'groups', 'models', 'viewpoints']) {
      const json = await (await context.request.get(`${stage.server.url}${explorer}/download/${what}.json`)).json()
      assert.ok(Array.isArray(json) && (json.length > 0 || what === 'viewpoints'), what)
    }
    assert.equal((await context.request.get(`${stage.server.url}${explorer}/download/everything.csv`)).status(), 404)
    await page.goto(stage.server.url + explorer)
    await page.locator('.listed a').first().click()
    assert.ok(await page.locator('#kind').count() > 0, 'the item says its kind')
    await shot(page, 'explorer-item', way)
    for (const link of await page.locator('a[download]').all()) {
      const file = await context.request.get(stage.server.url + await link.getAttribute('href'))
      assert.match(await file.text(), /first_choice/)
    }
    assert.equal(await page.locator('a[download]').count(), 2)
    assert.deepEqual(await inspect(page), [])
    assert.deepEqual(wrong, [])
    await context.close()
  })
}

test('anybody analyses a table of their own, and reads a report without a server', async () => {
  const table = `${stage.data.path}/ratings.csv`
  const rows = ['item,person,rating,home']
  for (let person = 0; person < 24; person++) {
    for (let item = 0; item < 8; item++) {
      // Town and village part on every other item.
      const high = item % 2 ? person % 2 : item % 4 > 1
      rows.push([`q${item}`, `p${person}`, 1 + 3 * high + (person + item) % 2, ['town', 'village'][person % 2]].join())
    }
  }
  await writeFile(table, rows.join('\n'))
  const said = await run(['analyse', table, '--draws', '200', '--json', `${stage.data.path}/found.json`])
  assert.match(said, /guessed: person = person/)
  const found = JSON.parse(await readFile(`${stage.data.path}/found.json`, 'utf8'))
  assert.equal(found.found.values.people, 24)
  assert.ok(found.found.values.by[0].apart.q < 0.05, 'the planted difference is found')
  const population = `${stage.data.path}/population.csv`
  await writeFile(population, 'attribute,value,share\nhome,town,0.9\nhome,village,0.1\n')
  const counts = await run(['analyse', table, '--epsilon', '2', '--json', `${stage.data.path}/counts.json`])
  assert.match(counts, /wrote/)
  const noisy = JSON.parse(await readFile(`${stage.data.path}/counts.json`, 'utf8'))
  assert.deepEqual([noisy.spent, noisy.tables.length], [2, 2])
  for (const [locale, width] of [['en', 1280], ['ar', 360]]) {
    const report = `${stage.data.path}/report-${locale}.html`
    await run(['analyse', table, '--draws', '200', '--margins', population, '--html', report, '--language', locale])
    const { page, context, wrong } = await open(stage.browser, { locale, viewport: { width, height: 900 } }, 'file://')
    await page.goto(`file://${report}`)
    assert.equal(await page.locator('html').getAttribute('dir'), locale === 'ar' ? 'rtl' : 'ltr')
    assert.ok(await page.locator('.chart').count() >= 4)
    assert.ok(await page.locator('#weights').count() === 1, 'the weights are told')
    assert.equal(await page.locator('script').count(), 0)
    assert.deepEqual(await inspect(page), [])
    assert.deepEqual(wrong, [])
    await context.close()
  }
  await writeFile(table, 'item,person,rating\nq,p,3\nq,r,many\n')
  await assert.rejects(run(['analyse', table]), /ratings\.csv: line 3: column "rating": "many" is not a number/)
})
