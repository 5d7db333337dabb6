// Work without a network, for every kind of task: each kind's answer is kept on the device and arrives
// once, as it was given.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { kept, until, waiting } from '../away.mjs'
import { open, run, serve, staged } from '../support.mjs'

const bundle = existsSync(fileURLToPath(new URL('../../target/site/bundle.json', import.meta.url)))
const island = { skip: bundle ? false : 'there is no browser bundle: app/bundle/build.sh says why' }
const kinds = ['ranking', 'pairwise', 'best_worst', 'rating', 'edit']
const work = '/p/kind-refusals/work'

const stage = staged('serve')

/** Answers each kind by hand. */
const answers = {
  ranking: page => page.locator('#tap-0').tap(),
  pairwise: page => page.locator('[name="verdict"][value="first_much"]').check(),
  best_worst: async page => {
    await page.locator('[name="best"][value="1"]').check()
    await page.locator('[name="worst"][value="2"]').check()
  },
  rating: page => page.locator('[name="rate[1][helpful]"][value="4"]').check(),
  edit: async page => page.locator('[name="edit"]').fill(`${await page.locator('[name="edit"]').inputValue()} And wish her well.`),
}

test('every kind that is answered without a network arrives once', island, async () => {
  const { page, wrong } = await open(stage.browser, { locale: 'en', viewport: { width: 360, height: 740 }, hasTouch: true }, stage.server.url)
  const admin = await open(stage.browser, { locale: 'en', viewport: { width: 1280, height: 900 } }, stage.server.url)
  const fill = async fields => { for (const [name, value] of Object.entries(fields)) await admin.page.locator(`main [name="${name}"]:not([type="hidden"])`).fill(value) }
  const send = act => admin.page.locator(`form[action="/act/${act}"] [type="submit"]`).first().click()
  await admin.page.goto(stage.server.said().match(/http\S+\/setup\/\S+/)[0])
  await fill({ handle: 'First Admin', password: 'a short sentence' })
  await send('claim')
  await fill({ name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The river council' })
  await send('found_community')
  await admin.page.goto(`${stage.server.url}/c/river/projects/new`)
  await fill({ title: 'Kind refusals', slug: 'kind-refusals', summary: 'Which?', guidelines: 'Judge as yourself.', currency: 'KES', rate: '500', floor: '300', locale: 'en', target_overlap: '20' })
  await send('create_project')
  await fill({ text: kinds.map((kind, n) => JSON.stringify({ id: `i${n}`, prompt: `Question ${n}`, language: 'en', metadata: { task: kind }, responses: ['Say no.', 'Say yes.', 'Say nothing.'].map(text => ({ text })) })).join('\n') })
  await send('import_items')
  await admin.page.goto(`${stage.server.url}/p/kind-refusals/tasks`)
  for (const kind of kinds) await admin.page.locator(`[name="kind-${kind}"]`).check()
  await admin.page.locator('[name="dimension-helpful"]').check()
  await send('set_tasks')
  await admin.page.goto(`${stage.server.url}/c/river/invitations`)
  await send('create_invitation')
  const invitation = await admin.page.locator('#made').inputValue()

  await page.goto(invitation)
  await page.locator('main [name="handle"]').fill('far away')
  await page.locator('main [name="password"]').fill('many small rivers')
  await page.locator('form[action="/act/sign_up"] [type="submit"]').first().click()
  await page.locator('[name="purpose-annotate"]').check()
  await page.locator('form[action="/act/start"] [type="submit"]').first().click()
  await page.goto(`${stage.server.url}${work}`)
  await page.locator('#judgement').waitFor()
  // Five items and the page that stands in where none is left.
  await until(6, () => kept(page))

  await stage.server.stop('SIGKILL')
  const answered = []
  for (let count = 1; count <= kinds.length; count++) {
    const kind = await page.locator('#judgement [name="kind"]').getAttribute('value')
    if (kind === 'ranking') await page.locator('.ranker-live').waitFor()
    await answers[kind](page)
    await page.locator('[name="rationale"]').fill(`said of ${kind}`)
    await page.locator('#judgement [type="submit"]').click()
    await until(count, () => waiting(page))
    answered.push(kind)
  }
  assert.deepEqual(answered.toSorted(), kinds.toSorted())

  stage.server = await serve('serve', stage.data.path, [], Number(new URL(stage.server.url).port))
  await page.reload()
  const past = page.locator('.past')
  await until(5, async () => {
    await page.goto(`${stage.server.url}/me/judgements`)
    return past.count()
  })
  await page.goto(`${stage.server.url}${work}`)
  await until(0, () => waiting(page))
  await page.goto(`${stage.server.url}/me/judgements`)
  assert.equal(await past.count(), 5, 'five judgements, each once')
  const said = (await past.locator('blockquote').allInnerTexts()).join('\n')
  for (const kind of kinds) assert.match(said, new RegExp(`said of ${kind}`))
  assert.match(await page.locator('main').innerText(), /And wish her well/)
  const unexpected = wrong.filter(line => !/ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to fetch/.test(line))
  assert.deepEqual(unexpected, [])
  await stage.server.stop()
  assert.match(await run(['doctor', '--data-dir', stage.data.path]), /all is well/)
})
