// Fifty people in one room on two servers over one PostgreSQL; one server is killed in the middle. Nobody
// loses a word, nothing is there twice, and everybody sees the same in the end.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { database, fill, follow, insist, place } from '../room.mjs'
import { folder, launch, open, run, serve, ways } from '../support.mjs'

const PEOPLE = 50
/** How many posts each writes. */
const POSTS = 3

const address = process.env.POLYPHONY_TEST_POSTGRES
if (!address && process.env.CI) throw new Error('POLYPHONY_TEST_POSTGRES is not set')
const skip = address ? false : 'POLYPHONY_TEST_POSTGRES is not set'

let data, base, servers, room, browser
const url = index => servers[servers.length === 2 ? index % 2 : 0].url
before(async () => {
  if (skip) return
  data = await folder()
  base = await database(address)
  const extra = ['--database-url', base.url]
  const first = await serve('serve', data.path, extra)
  servers = [first, await serve('serve', data.path, extra)]
  const token = first.said().match(/\/setup\/(\S+)/)[1]
  room = await fill({ url, token, count: PEOPLE, dataDir: data.path, extra })
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await Promise.all((servers ?? []).map(server => server.stop()))
  await base?.close()
  await data?.close()
})

/** The posts of the thread as a page shows them: id and text, in their order. */
const thread = text => [...text.matchAll(/id="post-([\w-]+)"[\s\S]*?<p dir="auto">([^<]*)/g)].map(([, id, words]) => `${id} ${words}`)

test('fifty people on two servers, of which one is killed: no word is lost or doubled', { skip, timeout: 240_000 }, async () => {
  const { round, topic, people } = room
  const path = `/rounds/${round}?topic=${topic}`
  const seen = people.map(() => new Set())
  const streams = await Promise.all(people.map(async ({ ask, index }) => follow({
    url: () => url(index), cookie: ask.cookie(), path: `/rounds/${round}/live?topic=${topic}`,
    after: place((await ask(path)).text),
    told: ({ posts }) => posts.forEach(post => seen[index].add(post.id)),
  })))
  let acknowledged = 0
  let killed
  await Promise.all(people.map(async ({ ask, index }) => {
    for (let nth = 0; nth < POSTS; nth++) {
      await insist(ask, '/act/write_post', { round, item: topic, text: `voice ${index} says ${nth}`, language: 'en' })
      acknowledged++
      if (acknowledged === (PEOPLE * POSTS) / 2) {
        const [first, second] = servers
        servers = [first]
        killed = second.stop('SIGKILL')
      }
    }
  }))
  await killed
  assert.equal(acknowledged, PEOPLE * POSTS)
  const all = thread((await room.organizer(path)).text)
  assert.equal(all.length, PEOPLE * POSTS, 'each once')
  for (let index = 0; index < PEOPLE; index++) {
    for (let nth = 0; nth < POSTS; nth++) {
      assert.equal(all.filter(post => post.endsWith(` voice ${index} says ${nth}`)).length, 1, `${index} ${nth}`)
    }
  }
  const ids = all.map(post => post.split(' ')[0])
  // Whoever was on the server that is gone has come back on the other; what they missed comes at once.
  for (let tries = 0; seen.some(set => set.size < ids.length) && tries < 300; tries++) await new Promise(done => setTimeout(done, 100))
  for (const [index, set] of seen.entries()) assert.deepEqual(ids.filter(id => !set.has(id)), [], `voice ${index} was told of everything`)
  await Promise.all(streams.map(stream => stream.stop()))
  servers.push(await serve('serve', data.path, ['--database-url', base.url]))
  for (const { ask, index } of people) assert.deepEqual(thread((await ask(path)).text), all, `voice ${index} sees the same`)
  assert.match(await run(['doctor', '--data-dir', data.path, '--database-url', base.url]), /all is well/)
})

test('what others say comes into an open page, and what one is writing stays', { skip }, async () => {
  const { round, topic, people } = room
  const origin = servers[0].url
  const { page, context, wrong } = await open(browser, ways.desktop, origin)
  const [name, value] = people[0].ask.cookie().split('=')
  await context.addCookies([{ name, value, url: origin }])
  await page.goto(`${origin}/rounds/${round}?topic=${topic}`)
  await page.locator('[data-here]').filter({ hasText: /\d|One/ }).waitFor()
  await page.locator('form[action="/act/write_post"] textarea').fill('I am still writing')
  // From the other server.
  await insist(people[1].ask, '/act/write_post', { round, item: topic, text: 'Said elsewhere <b>loudly</b>', language: 'en' })
  const fresh = page.locator('.post.fresh')
  await fresh.first().waitFor()
  assert.match(await fresh.first().innerText(), /Said elsewhere <b>loudly<\/b>/)
  assert.equal(await page.locator('form[action="/act/write_post"] textarea').inputValue(), 'I am still writing')
  await fresh.first().locator('a[href*="reply="]').click()
  await page.locator('input[name="reply_to"]').waitFor({ state: 'attached' })
  assert.equal(await page.locator('form[action="/act/write_post"] textarea').inputValue(), 'I am still writing', 'it outlives a reload')
  await page.locator('form[action="/act/write_post"] [type="submit"]').click()
  await page.locator('.post.mine', { hasText: 'I am still writing' }).waitFor()
  assert.equal(await page.locator('form[action="/act/write_post"] textarea').inputValue(), '', 'what is said is not kept')
  await insist(room.organizer, '/act/lead_round', { round, lead: 'pause' })
  await page.locator('[data-moved]').waitFor()
  assert.deepEqual(wrong, [])
})
