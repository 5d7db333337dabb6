// Work without a network: five items are judged while no server answers, and each arrives once.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { kept, until, waiting } from '../away.mjs'
import { hidden, inspect, open, run, serve, staged, visitor } from '../support.mjs'

const bundle = existsSync(fileURLToPath(new URL('../../target/site/bundle.json', import.meta.url)))
const island = { skip: bundle ? false : 'there is no browser bundle: app/bundle/build.sh says why' }
const password = 'many small rivers'
const work = '/p/majibu-ya-pwani/work'

const stage = staged('demo')

async function judge(page) {
  await page.locator('.ranker-live').waitFor()
  const assignment = await page.locator('#judgement [name="assignment"]').inputValue()
  await page.locator('#tap-0').tap()
  await page.locator('#judgement [type="submit"]').click()
  await page.waitForURL(`**${work}`)
  await page.locator('h1').waitFor()
  return assignment
}

test('five items judged without a network arrive once each when it is back', island, async () => {
  const ask = visitor(() => stage.server.url)
  const token = stage.server.said().match(/\/join\/(\S+)/)[1]
  await ask('/act/sign_up', { token, handle: 'far away', password, back: '/' })
  const start = await ask('/c/pwani/start')
  await ask('/act/start', { community: 'pwani', version: hidden(start.text, 'version'), project: 'majibu-ya-pwani', 'purpose-annotate': 'on', back: '/' })

  const way = { locale: 'sw', viewport: { width: 360, height: 740 }, hasTouch: true }
  const { page, wrong } = await open(stage.browser, way, stage.server.url)
  await page.goto(`${stage.server.url}/signin?next=${work}`)
  await page.locator('main [name="name"]').fill('far away')
  await page.locator('main [name="password"]').fill(password)
  await page.locator('form[action="/act/sign_in"] [type="submit"]').click()
  await page.locator('.ranker-live').waitFor()
  await until(7, () => kept(page))

  await stage.server.stop('SIGKILL')
  const judged = new Set()
  for (let count = 1; count <= 5; count++) {
    judged.add(await judge(page))
    await until(count, () => waiting(page))
    if (count === 3) {
      await page.reload()
      await until(3, () => waiting(page))
    }
  }
  assert.equal(judged.size, 5, 'five different items')
  assert.deepEqual(await inspect(page), [])
  await judge(page)
  assert.match(page.url(), /\/work$/)
  await page.locator('.lead').waitFor()
  await until(6, () => waiting(page))
  assert.deepEqual(await inspect(page), [])

  stage.server = await serve('demo', stage.data.path, [], Number(new URL(stage.server.url).port))
  await page.reload()
  await until(0, () => waiting(page))
  const work_done = async () => ((await ask('/me/earnings')).text.match(/<td[^>]*>Work<\/td>/g) ?? []).length
  await until(6, work_done)
  const history = (await ask('/me/judgements')).text
  assert.equal((history.match(/class="[^"]*\bpast\b/g) ?? []).length, 6, 'six judgements, each once')

  await page.locator('form[action="/act/sign_out"] [type="submit"]').click()
  await page.waitForURL(url => url.pathname === '/')
  await until(0, () => page.evaluate(async () => (await caches.keys()).length + (await indexedDB.databases()).length))
  const unexpected = wrong.filter(line => !/ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to fetch/.test(line))
  assert.deepEqual(unexpected, [])
  await stage.server.stop()
  assert.match(await run(['doctor', '--data-dir', stage.data.path]), /all is well/)
})
