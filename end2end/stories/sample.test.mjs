// Real prompts with real responses: imported into an empty instance, judged by ten people, released and verified.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, hidden, run, serve, visitor } from '../support.mjs'

const sample = fileURLToPath(new URL('../../../shared/data/items-sample.jsonl', import.meta.url))
const absent = existsSync(sample) ? false : 'the sample of real items lies beside the project and is absent here'
/** How many people judge, and how many items each. */
const PEOPLE = 10
const EACH = 3

let data, server
before(async () => { data = await folder() })
after(async () => {
  await server?.stop()
  await data?.close()
})

/** Every file of a folder with its bytes, by path. */
async function bytes(path) {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const pairs = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [file.slice(path.length + 1), await readFile(file)]
  })
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

test('the sample of real items goes from the import to a verified release', { skip: absent }, async () => {
  server = await serve('serve', data.path)
  const organizer = visitor(() => server.url)
  const setup = server.said().match(/\/setup\/(\S+)/)[1]
  await organizer('/act/claim', { token: setup, handle: 'First Admin', password: 'a short sentence', back: '/' })
  await organizer('/act/found_community', {
    name: 'Readers', slug: 'readers', charter: 'We decide together.', controller: 'The readers', licence: 'CC-BY-4.0', jurisdiction: 'KE', 'locale-en': 'on', back: '/',
  })
  const made = await organizer('/act/create_project', {
    community: 'readers', title: 'Good answers', slug: 'good-answers', summary: 'Which answer helps?', guidelines: 'Judge as yourself.',
    locale: 'en', target_overlap: '5', minutes_estimate: '3', pay_kind: 'hourly', currency: 'EUR', rate: '18', floor: '14', back: '/',
  })
  assert.equal(made.to, '/p/good-answers/items')
  const place = ['--data-dir', data.path]
  const bring = ['import', 'items', sample, '--project', 'good-answers', ...place]
  assert.match(await run(bring), /240 items added, 0 unchanged/)
  assert.match(await run(bring), /0 items added, 240 unchanged/)
  await organizer('/act/create_invitation', {
    community: 'readers', role: 'contributor', most_uses: String(PEOPLE), days: '7', project: 'good-answers', back: '/',
  })
  const { text } = await organizer('/c/readers/invitations')
  const token = text.match(/\/join\/([\w-]+)/)[1]

  await Promise.all(Array.from({ length: PEOPLE }, async (_, index) => {
    const ask = visitor(() => server.url)
    await ask('/act/sign_up', { token, handle: `reader-${index}`, password: 'a long enough one', back: '/' })
    const start = await ask('/c/readers/start')
    await ask('/act/start', {
      community: 'readers', version: hidden(start.text, 'version'), project: 'good-answers',
      'purpose-annotate': 'on', 'purpose-publish_judgements': 'on', back: '/',
    })
    for (let done = 0; done < EACH; done++) {
      const page = await ask('/p/good-answers/work')
      const answer = await ask('/act/submit_judgement', {
        key: hidden(page.text, 'key'), assignment: hidden(page.text, 'assignment'), project: 'good-answers', back: '/',
        'rank[0]': '1', 'rank[1]': '2', 'rank[2]': '2', 'rank[3]': '',
      })
      assert.equal(answer.to, '/p/good-answers/work?done=saved')
    }
  }))

  const release = name => join(data.path, name)
  for (const name of ['one', 'two']) {
    await run(['release', 'build', '--project', 'good-answers', '--out', release(name), '--top-up', ...place])
  }
  const built = await bytes(release('one'))
  assert.deepEqual(built, await bytes(release('two')), 'the same state gives the same bytes')
  assert.equal(JSON.parse(built['MANIFEST.json']).counts.judgements, PEOPLE * EACH)
  await run(['release', 'verify', release('one')])
  for (const [file, sound] of Object.entries(built)) {
    const broken = Buffer.from(sound)
    broken[broken.length >> 1] ^= 1
    await writeFile(join(release('one'), file), broken)
    await assert.rejects(run(['release', 'verify', release('one')]), error => error.message.includes(file), file)
    await writeFile(join(release('one'), file), sound)
  }
  await run(['release', 'verify', release('one')])
})
