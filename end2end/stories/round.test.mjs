// A round: six people in three languages, two of them without JavaScript, one late, one who leaves, go
// from ranking alone to a result with its dissent, which the release then holds.
import assert from 'node:assert/strict'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { hidden, inspect, open, run, send, staged, visitor, ways } from '../support.mjs'

const items = [1, 2].map(n => JSON.stringify({
  id: `item-${n}`,
  prompt: `How do I say no to a friend, kindly? (${n})`,
  responses: ['Say it plainly.', 'Thank them first, then say no.', 'Say maybe.'].map((text, place) => ({ text, model: `model-${place}` })),
  language: 'en',
})).join('\n')

const english = ways.desktop, arabic = ways['phone, right to left'], swahili = ways['phone, Swahili']
/** Who takes part: name, way, and what they write. */
const PEOPLE = [
  { name: 'Ana', way: english, language: 'en', statement: 'A refusal should say why.', proposal: 'Say no, and say why.' },
  { name: 'Huda', way: arabic, language: 'ar', statement: 'الكلمة الطيبة قبل الرفض.', proposal: 'نرفض بلطف ونقول لماذا.' },
  { name: 'Juma', way: swahili, language: 'sw', statement: 'Jibu fupi ni la heshima.' },
  { name: 'Bo', way: english, language: 'en' },
  { name: 'Salma', way: arabic, language: 'ar' },
  { name: 'Zawadi', way: swahili, language: 'sw' },
]

const stage = staged('serve')
let organizer, round
const people = []

/** Sends a form as the page's own person, without going through the page. */
const post = (page, act, form) => page.request.post(`${stage.server.url}/act/${act}`, { form: { back: '/', ...form }, headers: { origin: stage.server.url }, maxRedirects: 0 })
const room = page => page.goto(`${stage.server.url}/rounds/${round}`)
/** That the round stands at this stage. */
const at = async (page, stage) => {
  await room(page)
  const here = page.locator('.round-stages [data-state="now"]')
  assert.equal(await here.count(), 1)
  const place = await page.locator('.round-stages li').evaluateAll(all => all.findIndex(one => one.dataset.state === 'now'))
  assert.equal(['blind', 'reveal', 'statements', 'discussion', 'rerank', 'propose', 'choose', 'critique', 'endorse'][place], stage)
}
/** One person of each way looks at the page that they are on. */
const looked = async () => {
  for (const { page } of people.slice(0, 3)) {
    await room(page)
    assert.deepEqual(await inspect(page), [])
  }
}
const done = async page => { await room(page); await send(page, 'finish_stage') }
/** Ranks what the room shows; `order` says the rank of each response by its text. */
const rank = async (page, order, reason) => {
  await room(page)
  const shown = page.locator('.response .content')
  for (let place = 0; place < await shown.count(); place++) {
    const text = (await shown.nth(place).innerText()).trim()
    const value = Object.entries(order).find(([start]) => text.startsWith(start))[1]
    await page.locator(`[name="rank[${place}]"][value="${value}"]`).check({ force: true })
  }
  if (reason) await page.locator('#judgement [name="rationale"]').fill(reason)
  await page.locator('#judgement [data-kind="primary"]').click()
  await page.waitForURL(`**/rounds/${round}`)
}
const plainly = { Say: '1', 'Say it': '1', Thank: '2' }, kindly = { Say: '2', Thank: '1' }

test('an organizer sets a round up and opens it', async () => {
  organizer = await open(stage.browser, english, stage.server.url)
  const { page } = organizer
  const token = stage.server.said().match(/\/setup\/(\S+)/)[1]
  await post(page, 'claim', { token, handle: 'First Admin', password: 'a short sentence' })
  await post(page, 'found_community', { name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The river council', licence: 'CC-BY-4.0', jurisdiction: 'KE', 'locale-en': 'on', 'locale-ar': 'on', 'locale-sw': 'on' })
  await post(page, 'create_project', { community: 'river', title: 'Kind refusals', slug: 'kind-refusals', summary: 'Which would you give a friend?', guidelines: 'Judge as yourself.', locale: 'en', target_overlap: '20', minutes_estimate: '1', pay_kind: 'hourly', currency: 'KES', rate: '500', floor: '300' })
  await writeFile(join(stage.data.path, 'items.jsonl'), items)
  await run(['import', 'items', join(stage.data.path, 'items.jsonl'), '--project', 'kind-refusals', '--data-dir', stage.data.path])
  await post(page, 'create_invitation', { community: 'river', role: 'contributor', most_uses: String(PEOPLE.length), days: '7', project: 'kind-refusals' })
  await page.goto(`${stage.server.url}/c/river/invitations`)
  const invitation = (await page.content()).match(/\/join\/([\w-]+)/)[1]
  for (const person of PEOPLE) {
    const { page, wrong } = await open(stage.browser, person.way, stage.server.url)
    await post(page, 'sign_up', { token: invitation, handle: person.name, password: 'many small rivers' })
    await post(page, 'set_locale', { locale: person.language })
    await post(page, 'start', { community: 'river', version: '1', project: '', 'purpose-annotate': 'on', 'purpose-publish_judgements': 'on', 'purpose-quote_words': 'on' })
    people.push({ ...person, page, wrong })
  }
  await page.goto(`${stage.server.url}/p/kind-refusals/rounds/new`)
  assert.deepEqual(await inspect(page), [])
  await send(page, 'create_round')
  await page.locator('[name="title"]').fill('What is a kind refusal?')
  await page.locator('[name="purpose"]').fill('To hear one another.')
  await page.locator('form[action="/act/create_round"] [data-kind="primary"]').click()
  assert.ok(await page.locator('#problems').isVisible(), 'no item was chosen')
  assert.equal(await page.locator('[name="title"]').inputValue(), 'What is a kind refusal?', 'a refused form keeps what was typed')
  for (const box of await page.locator('[name^="item-"]').all()) await box.check()
  await send(page, 'create_round')
  await page.waitForURL('**/rounds/*/desk')
  round = page.url().split('/').at(-2)
  assert.deepEqual(await inspect(page), [])
})

test('the draft is looked at as somebody who takes part, stage by stage', async () => {
  const { page } = organizer
  for (const [locale, width] of [['en', 1280], ['ar', 360]]) {
    await post(page, 'set_locale', { locale })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${stage.server.url}/p/kind-refusals/rounds/new?draft=${round}`)
    await page.locator(`a[href="/rounds/${round}/preview"]`).click()
    const stages = await page.locator('.round-stages a').evaluateAll(all => all.map(one => one.getAttribute('href')))
    assert.equal(stages.length, 9)
    for (const address of stages) {
      await page.goto(stage.server.url + address)
      assert.equal(await page.locator('.round-stages [data-state="now"]').count(), 1)
      for (const control of await page.locator('.preview button, .preview input:not([type="hidden"]), .preview textarea, .preview select').all()) assert.ok(await control.isDisabled(), address)
      assert.deepEqual(await inspect(page), [])
    }
  }
  await post(page, 'set_locale', { locale: 'en' })
  await page.setViewportSize(english.viewport)
  await page.goto(`${stage.server.url}/rounds/${round}/desk`)
  await page.locator('[name="lead"][value="open"]').click()
  await page.waitForURL('**/desk')
})

test('five rank alone; nobody sees anything before', async () => {
  for (const { page } of people.slice(0, 5)) {
    await page.goto(`${stage.server.url}/me`)
    assert.equal(await page.locator('form[action="/act/dismiss_notice"]').count(), 1, 'an invitation')
    assert.deepEqual(await inspect(page), [])
    await page.locator(`a[href="/rounds/${round}"]`).first().click()
    await send(page, 'join_round')
    await page.locator('#judgement').waitFor()
  }
  await looked()
  for (const [index, { page }] of people.slice(0, 5).entries()) {
    assert.ok(!(await page.content()).includes('because I am'), 'no reason of others')
    for (let item = 0; item < 2; item++) await rank(page, index === 4 ? kindly : plainly, `because I am like that ${index}`)
  }
  await at(people[0].page, 'reveal')
})

test('what everybody said is shown without names; a late one ranks alone first', async () => {
  await looked()
  const seen = await people[1].page.locator('main').innerText()
  assert.equal(seen.match(/because I am like that/g).length, 10)
  for (const { name } of people) assert.ok(!seen.includes(name), `${name} is not named`)
  const late = people[5].page
  await late.goto(`${stage.server.url}/me`)
  await send(late, 'dismiss_notice')
  await late.waitForURL('**/me')
  assert.equal(await late.locator('form[action="/act/dismiss_notice"]').count(), 0, 'an invitation can be put away')
  await room(late)
  await send(late, 'join_round')
  await late.locator('#judgement').waitFor()
  assert.ok(!(await late.content()).includes('because I am'))
  for (let item = 0; item < 2; item++) await rank(late, plainly, '')
  assert.ok((await late.content()).includes('because I am'))
  for (const { page } of people) await done(page)
  await at(people[0].page, 'statements')
})

test('statements are written in three languages and voted on', async () => {
  for (const { page, statement } of people.filter(person => person.statement)) {
    await room(page)
    await page.locator('form[action="/act/write_statement"] [name="text"]').fill(statement)
    await send(page, 'write_statement')
    await page.waitForURL(`**/rounds/${round}`)
  }
  const again = people[3].page
  await room(again)
  await again.locator('form[action="/act/write_statement"] [name="text"]').fill('A refusal should say why!')
  await send(again, 'write_statement')
  assert.ok(await again.locator('[name="distinct"]').isVisible(), 'nearly the same is pointed out')
  await looked()
  for (const [index, { page }] of people.entries()) {
    await room(page)
    for (let votes = 0; await page.locator('form[action="/act/vote_statement"]').count(); votes++) {
      assert.ok(votes < 4)
      await page.locator(`[name="vote"][value="${['agree', 'disagree', 'pass'][(index + votes) % 3]}"]`).click()
      await page.waitForURL(`**/rounds/${round}`)
    }
    await done(page)
  }
  await at(people[0].page, 'discussion')
})

test('they talk, one leaves, and the organizer goes on', async () => {
  await looked()
  const topic = async page => {
    await room(page)
    await page.locator('main li a[href*="topic="]').nth(2).click()
    await page.locator('form[action="/act/write_post"]').waitFor()
  }
  const [first, second] = [people[0].page, people[2].page]
  await topic(first)
  await first.locator('[name="text"]').fill('Why would that be? <b>bold</b>')
  await send(first, 'write_post')
  await topic(second)
  await second.locator('main a[href*="reply="]').first().click()
  await second.locator('[name="text"]').fill('Kwa sababu ni heshima.')
  await send(second, 'write_post')
  await topic(people[1].page)
  assert.equal(await people[1].page.locator('.post[data-depth="1"]').count(), 1)
  assert.deepEqual(await inspect(people[1].page), [])
  // One reads another's post in her own language, and what was said is reported and kept.
  const translator = people[1].page
  await translator.locator('main a[href*="/translate?words=post"]').last().click()
  assert.deepEqual(await inspect(translator), [])
  await translator.locator('form[action="/act/translate_words"] [name="text"]').fill('لأنه احترام.')
  await send(translator, 'translate_words')
  await translator.locator('.notice[data-kind="ok"]').waitFor()
  await topic(translator)
  assert.equal(await translator.locator('.post', { hasText: 'لأنه احترام.' }).locator('details.original').count(), 1, 'the original is one tap away')
  assert.deepEqual(await inspect(translator), [])
  await topic(second)
  await second.locator('main a[href*="/care?words=post"]').first().click()
  assert.deepEqual(await inspect(second), [])
  await send(second, 'report_words')
  await second.locator('.notice[data-kind="ok"]').waitFor()
  await organizer.page.goto(`${stage.server.url}/rounds/${round}/care`)
  assert.deepEqual(await inspect(organizer.page), [])
  await organizer.page.locator('[name="decision"][value="keep"]').click()
  await organizer.page.locator('[aria-labelledby="log"] li').waitFor()
  const leaving = people[3].page
  await room(leaving)
  await leaving.locator('details.skip summary').click()
  await send(leaving, 'leave_round')
  await leaving.locator('form[action="/act/join_round"]').waitFor()
  assert.ok(!(await leaving.content()).includes('heshima'), 'who left reads no further')
  await organizer.page.goto(`${stage.server.url}/rounds/${round}/desk`)
  assert.deepEqual(await inspect(organizer.page), [])
  await organizer.page.locator('[name="lead"][value="advance"]').click()
  await at(people[0].page, 'rerank')
})

const there = () => people.filter((_, index) => index !== 3)

test('they rank again, and may keep', async () => {
  await looked()
  for (const [index, { page }] of there().entries()) {
    for (let item = 0; item < 2; item++) {
      if (index === 3) {
        await rank(page, plainly, 'you convinced me')
        continue
      }
      await room(page)
      await send(page, 'keep_order')
      await page.waitForURL(`**/rounds/${round}`)
    }
  }
  await at(people[0].page, 'propose')
})

test('they propose, choose, criticise and revise the group’s words', async () => {
  for (const { page, proposal } of people.filter(person => person.proposal)) {
    await room(page)
    await page.locator('[name="text"]').fill(proposal)
    await send(page, 'propose_synthesis')
    await page.waitForURL(`**/rounds/${round}`)
  }
  await looked()
  for (const { page } of there().filter(person => !person.proposal)) await done(page)
  await at(people[0].page, 'choose')
  await looked()
  for (const [index, { page }] of there().entries()) {
    await room(page)
    await page.locator('[name="rank[0]"]').selectOption(index === 1 ? '2' : '1')
    await page.locator('[name="rank[1]"]').selectOption(index === 1 ? '1' : '2')
    await send(page, 'choose_synthesis')
    await page.waitForURL(`**/rounds/${round}`)
  }
  await at(people[0].page, 'critique')
  const critic = people[2].page
  await room(critic)
  await critic.locator('[name="text"]').fill('Haisemi nini kinasaidia.')
  await send(critic, 'criticise_synthesis')
  const author = people[0].page
  await room(author)
  await author.locator('[name="revision"]').fill('Say no, say why, and say what helps.')
  await send(author, 'revise_synthesis')
  await looked()
  for (const { page } of there().filter(person => person.name !== 'Juma')) await done(page)
  await at(people[0].page, 'endorse')
})

test('whoever does not share the result is heard, and then it is over', async () => {
  await looked()
  for (const { page, name } of there()) {
    await room(page)
    await page.locator(`[name="supports"][value="${name === 'Huda' || name === 'Zawadi' ? 'no' : 'yes'}"]`).click()
    if (name === 'Huda') {
      await page.locator('[name="text"]').fill('الكلام كثير.')
      await page.locator('[name="dissent"][value="write"]').click()
      await page.waitForURL(`**/rounds/${round}`)
    }
    if (name === 'Zawadi') await page.locator('.dissent [name="dissent"]').click()
  }
  await looked()
  const visit = visitor(() => stage.server.url)
  const { status, text } = await visit(`/rounds/${round}`)
  assert.equal(status, 200, 'everybody may read the outcome')
  for (const words of ['Say no, say why, and say what helps.', 'الكلام كثير.']) assert.ok(text.includes(words), words)
  for (const { name, wrong } of people) {
    assert.ok(!text.includes(`>${name}<`), `${name} is not named`)
    assert.deepEqual(wrong, [])
  }
})

test('the time was paid, and the release holds the round', async () => {
  const { page } = people[2]
  const work = await (await page.request.get(`${stage.server.url}/p/kind-refusals/work`)).text()
  await post(page, 'submit_judgement', { key: hidden(work, 'key'), assignment: hidden(work, 'assignment'), project: 'kind-refusals', 'rank[0]': '1', 'rank[1]': '2', 'rank[2]': '2' })
  await page.goto(`${stage.server.url}/me/earnings`)
  assert.match(await page.locator('main').innerText(), /KES/)
  const out = join(stage.data.path, 'release')
  await run(['release', 'build', '--project', 'kind-refusals', '--out', out, '--top-up', '--data-dir', stage.data.path])
  await run(['release', 'verify', out])
  const files = await readdir(out, { recursive: true })
  const rows = files.filter(file => file.endsWith('.jsonl'))
  const whole = (await Promise.all(rows.map(file => readFile(join(out, file), 'utf8')))).join('\n')
  for (const words of ['Say no, say why, and say what helps.', 'الكلام كثير.', 'Jibu fupi ni la heshima.', 'you convinced me', 'لأنه احترام.']) assert.ok(whole.includes(words), words)
  for (const { name } of people) assert.ok(!whole.includes(`"${name}"`))
})

test('the community votes on guidelines that follow from the round', async () => {
  const { page, wrong } = organizer
  await room(page)
  await page.locator('main a[href*="/guidelines/changes?round="]').click()
  assert.deepEqual(await inspect(page), [])
  await page.locator('[name="reason"]').fill('People asked for the reason of a refusal.')
  await send(page, 'propose_guidelines')
  assert.ok(await page.locator('#problems').isVisible(), 'nothing is changed yet')
  assert.equal(await page.locator('[name="reason"]').inputValue(), 'People asked for the reason of a refusal.')
  await page.locator('[name="guidelines"]').fill('Judge as yourself.\nA refusal says why.')
  await send(page, 'propose_guidelines')
  await page.locator('.compared ins').waitFor()
  assert.equal(await page.locator('form[action="/act/vote_on_guidelines"]').count(), 1, 'its steward votes too')
  for (const [index, { page, wrong }] of people.slice(0, 3).entries()) {
    await page.goto(`${stage.server.url}/p/kind-refusals`)
    await page.locator('main a[href$="/guidelines/changes"]').click()
    assert.deepEqual(await inspect(page), [])
    await page.locator(`[name="vote"][value="${index === 2 ? 'no' : 'yes'}"]`).click()
    await page.locator('[aria-labelledby="open"] .notice').waitFor()
    assert.deepEqual(await inspect(page), [])
    assert.deepEqual(wrong, [])
  }
  const visit = visitor(() => stage.server.url)
  const { status, text } = await visit('/p/kind-refusals/guidelines/changes')
  assert.equal(status, 200, 'what is voted on is public')
  assert.ok(text.includes('A refusal says why.') && !text.includes('vote_on_guidelines'))
  const turnout = text.match(/Votes so far[^<]*/)?.[0].replace(/[\u2066-\u2069]/g, '')
  assert.match(turnout ?? text, /^Votes so far: 3 of 7\./)
  await page.reload()
  await send(page, 'take_back_guidelines')
  await page.locator('form[action="/act/propose_guidelines"]').waitFor()
  assert.deepEqual(await inspect(page), [])
  assert.deepEqual(wrong, [])
})
