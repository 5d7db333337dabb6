// What people work on: models that are asked, training, languages and warnings, proposals, mended
// translations, and what became of it all; with a script and without, from right to left.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { folder, inspect, launch, open, serve, ways } from '../support.mjs'

const shots = process.env.CONTENT_SHOTS
const turns = [...Array(6).keys()].map(n => ({ role: n % 2 ? 'assistant' : 'user', content: `Turn ${n}: my aunt asks for money again.` }))
const items = [
  { id: 'long', prompt: [...turns, { role: 'user', content: 'What shall I say to her? '.repeat(80) }], language: 'en' },
  { id: 'war', prompt: 'Tell me of a war.', language: 'en', content_warnings: ['violence'] },
  { id: 'native', prompt: 'Where is water?', language: 'en', parallel_id: 'water', origin: 'native' },
  { id: 'translated', prompt: 'Wapi maji?', language: 'sw', parallel_id: 'water', origin: 'machine_translation', translated_from: 'en', translated_by: 'a machine' },
].map(item => JSON.stringify({ ...item, responses: ['Say no.', 'Say yes.', 'Say nothing.'].map(text => ({ text })) })).join('\n')

let data, server, browser, invitation, oracle
before(async () => {
  data = await folder()
  oracle = createServer((request, answer) => {
    let body = ''
    request.on('data', piece => { body += piece })
    request.on('end', () => {
      const { model, messages } = JSON.parse(body)
      const asked = messages.at(-1).content
      if (asked.startsWith('refused')) return answer.writeHead(401).end()
      const content = asked.startsWith('same') ? 'Boil the water, then add tea.' : `${model} says: ${asked.length} ways to make tea, ${model.repeat(5)}.`
      answer.writeHead(200, { 'content-type': 'application/json' })
      answer.end(JSON.stringify({ model, choices: [{ message: { content }, finish_reason: 'stop' }] }))
    })
  })
  await new Promise(done => oracle.listen(0, '127.0.0.1', done))
  server = await serve('serve', data.path, ['--private-endpoints'])
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  oracle?.close()
  await data?.close()
})

const fill = async (page, fields) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]:not([type="hidden"])`).fill(value)
}
const send = (page, act) => page.locator(`form[action="/act/${act}"] [type="submit"]`).first().click()
const done = page => page.locator('.notice[role="status"]').first().waitFor()
/** Looks at a page as everybody must be able to use it, and keeps a picture. */
async function look(page, name, way) {
  assert.deepEqual(await inspect(page), [], name)
  if (shots) await page.screenshot({ path: join(shots, `${name}-${way.locale}.png`), fullPage: true })
}

test('a curator asks models, and sees what is missing and what is alike', async () => {
  const way = ways.desktop
  const { page, wrong } = await open(browser, way, server.url)
  await page.goto(server.said().match(/http\S+\/setup\/\S+/)[0])
  await fill(page, { handle: 'First Admin', password: 'a short sentence' })
  await send(page, 'claim')
  await fill(page, { name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The river council' })
  for (const tag of ['es', 'ar', 'sw']) await page.locator(`[name="locale-${tag}"]`).check()
  await send(page, 'found_community')
  await page.goto(`${server.url}/c/river/projects/new`)
  await fill(page, { title: 'Kind refusals', slug: 'kind-refusals', summary: 'Which?', guidelines: 'Judge as yourself.', currency: 'KES', rate: '500', floor: '300', locale: 'en', target_overlap: '20' })
  await send(page, 'create_project')
  await fill(page, { text: items })
  await send(page, 'import_items')
  const models = `${server.url}/p/kind-refusals/models`
  await page.goto(models)
  await fill(page, { text: 'How is tea made?\nsame question\nrefused question' })
  await send(page, 'import_prompts')
  await done(page)
  for (const model of ['mango', 'papaya']) {
    await page.locator('details > summary').last().click()
    await fill(page, { name: model, url: 'ftp://nowhere', api_key: 'hidden-key', model })
    await send(page, 'connect_endpoint')
    assert.ok(await page.locator('#e-url').isVisible(), 'an address that may not be asked')
    assert.equal(await page.locator('#f-api_key').inputValue(), '', 'a key is never shown again')
    await fill(page, { url: `http://127.0.0.1:${oracle.address().port}/v1`, api_key: 'hidden-key', price_prompt: '0.5', price_reply: '1.5' })
    await send(page, 'connect_endpoint')
    await done(page)
  }
  assert.doesNotMatch(await page.content(), /hidden-key/)
  await look(page, 'models-before', way)
  await send(page, 'start_generation')
  await page.locator('section[aria-labelledby="runs"]').filter({ hasText: /4\W*of\W*6\W*answers/ }).waitFor({ timeout: 30_000 })
  await page.goto(models)
  assert.match(await page.locator('#main').innerText(), /\(401\)/)
  assert.match(await page.locator('#main').innerText(), /Nearly identical/)
  await look(page, 'models-after', way)
  await send(page, 'take_responses')
  await done(page)
  assert.match(await page.locator('.notice[role="status"]').innerText(), /1/)

  await page.goto(`${server.url}/p/kind-refusals/checks`)
  await fill(page, { prompt: 'Which of these says yes?', responses: 'No.\n---\nYes.\n---\nPerhaps.', best: '9', explanation: 'It says yes in one word.' })
  await send(page, 'add_check')
  assert.ok(await page.locator('#e-best').isVisible(), 'there is no ninth response')
  await fill(page, { best: '2' })
  await send(page, 'add_check')
  await done(page)
  await look(page, 'checks', way)
  await page.goto(`${server.url}/p/kind-refusals/languages`)
  await fill(page, { languages: 'sw well' })
  await send(page, 'set_languages')
  assert.ok(await page.locator('#e-languages').isVisible())
  await look(page, 'languages', way)
  await page.goto(`${server.url}/c/river/invitations`)
  await send(page, 'create_invitation')
  invitation = await page.locator('#made').inputValue()
  assert.deepEqual(wrong, [])
})

for (const [name, way] of Object.entries(ways)) {
  test(`a contributor's day: ${name}`, async () => {
    const { page, wrong } = await open(browser, way, server.url)
    await page.goto(invitation)
    await fill(page, { handle: `Newcomer ${way.locale}`, password: 'many small rivers' })
    await send(page, 'sign_up')
    for (const purpose of ['annotate', 'publish_judgements', 'publish_responses']) {
      await page.locator(`[name="purpose-${purpose}"]`).check()
    }
    await send(page, 'start')

    const work = `${server.url}/p/kind-refusals/work`
    await page.goto(work)
    assert.equal(await page.locator('form[action="/act/answer_check"]').count(), 1, 'training comes first')
    await look(page, 'training', way)
    await send(page, 'answer_check')
    assert.ok(await page.locator('[role="alert"]').isVisible(), 'nothing was ranked')
    await page.locator('#rank-0-1').check()
    await send(page, 'answer_check')
    await page.waitForURL('**/work/checks/**')
    await look(page, 'feedback', way)
    await page.goto(`${server.url}/me/preferences`)
    await fill(page, { 'language-0': 'sw', 'language-1': 'en' })
    await page.locator('[name="refuse-violence"]').check()
    await look(page, 'preferences', way)
    await send(page, 'keep_preferences')
    await done(page)
    assert.ok(await page.locator('[name="refuse-violence"]').isChecked())

    await page.goto(`${server.url}/p/kind-refusals/proposals`)
    await fill(page, { prompt: `Nifanye nini nikipotea? (${way.locale})` })
    await page.locator('select[name="language"]').selectOption('sw')
    await send(page, 'propose_prompt')
    await done(page)
    const review = page.locator('form[action="/act/review_proposal"]')
    if (await review.count()) {
      await page.locator('[name="accepts"][value="no"]').click()
      assert.ok(await page.locator('#e-reason').isVisible(), 'a no says why')
      await look(page, 'proposals', way)
      await page.locator('[name="accepts"][value="yes"]').click()
      await done(page)
    }
    // Whatever comes: what is translated can be mended, what is long is folded.
    const seen = new Set()
    for (let count = 0; count < 5; count++) {
      await page.goto(work)
      if (!await page.locator('form[action="/act/submit_judgement"]').count()) break
      const asked = await page.locator('.prompt').innerText()
      seen.add(asked)
      if (await page.locator('details.earlier').count()) {
        await page.locator('details.earlier > summary').click()
        assert.ok(await page.locator('details.earlier .turn').first().isVisible(), 'it opens without a script')
        await look(page, 'long', way)
      }
      const mend = page.locator('a[href*="/mend/"]')
      if (await mend.count()) {
        await mend.click()
        await fill(page, { 'turn[0]': `Maji yako wapi? (${way.locale})`, note: 'Word order.' })
        await look(page, 'mend', way)
        await send(page, 'propose_mend')
        await page.locator('.notice').first().waitFor()
        await page.goto(work)
      }
      await page.locator('#rank-0-1').check()
      await send(page, 'submit_judgement')
      await page.waitForURL('**/work?done=saved')
    }
    assert.ok(seen.size >= 3, `different items: ${seen.size}`)
    assert.ok(![...seen].some(asked => /of a war/.test(asked)), 'what one refuses is not given')
    await page.goto(`${server.url}/me/became`)
    await look(page, 'became', way)
    assert.deepEqual(wrong, [])
  })
}
