// The server is killed in the middle of a stream of judgements: every acknowledged one is there once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { folder, hidden, run, serve, visitor } from '../support.mjs'

/** How many people judge at once. */
const PEOPLE = 6

let data, server
before(async () => { data = await folder() })
after(async () => {
  await server?.stop()
  await data?.close()
})

test('kill -9 loses nothing that was acknowledged, and a retry counts once', async () => {
  server = await serve('demo', data.path)
  const links = [...server.said().matchAll(/http\S+\/join\/(\S+)/g)].map(match => match[1])
  const acknowledged = []
  let last
  const people = await Promise.all(Array.from({ length: PEOPLE }, async (_, index) => {
    const ask = visitor(() => server.url)
    await ask('/act/sign_up', { token: links[0], handle: `crash-${index}`, password: 'a long enough one', back: '/' })
    const start = await ask('/c/pwani/start')
    await ask('/act/start', {
      community: 'pwani', version: hidden(start.text, 'version'), project: 'majibu-ya-pwani', 'purpose-annotate': 'on', back: '/',
    })
    return ask
  }))
  const stream = people.map(async ask => {
    for (;;) {
      const page = await ask('/p/majibu-ya-pwani/work')
      const key = hidden(page.text, 'key')
      const assignment = hidden(page.text, 'assignment')
      if (!assignment) return
      const form = {
        key, assignment, project: 'majibu-ya-pwani', back: '/', 'rank[0]': '1', 'rank[1]': '2', 'rank[2]': '',
      }
      const answer = await ask('/act/submit_judgement', form)
      assert.equal(answer.to, '/p/majibu-ya-pwani/work?done=saved')
      acknowledged.push(assignment)
      last = { ask, form }
      if (acknowledged.length === 2 * PEOPLE) server.stop('SIGKILL')
    }
  })
  await Promise.allSettled(stream)
  assert.ok(acknowledged.length >= 2 * PEOPLE, 'judgements were acknowledged before the kill')

  server = await serve('demo', data.path)
  const again = await last.ask('/act/submit_judgement', last.form)
  assert.equal(again.to, '/p/majibu-ya-pwani/work?done=saved', 'a retry with the same key is thanked again')
  const other = await last.ask('/act/submit_judgement', { ...last.form, key: '01890000-0000-7000-8000-000000000001' })
  assert.notEqual(other.to, '/p/majibu-ya-pwani/work?done=saved', 'another key is not')
  const counts = await Promise.all(people.map(async ask => {
    const page = await ask('/me/earnings')
    return (page.text.match(/<td[^>]*>Work<\/td>/g) ?? []).length
  }))
  const kept = counts.reduce((sum, count) => sum + count, 0)
  // One more per person may have landed whose answer the kill cut off.
  assert.ok(kept >= acknowledged.length && kept <= acknowledged.length + PEOPLE, `${kept} kept, ${acknowledged.length} acknowledged`)
  await server.stop()
  const said = await run(['doctor', '--data-dir', data.path])
  assert.match(said, /all is well/)
})
