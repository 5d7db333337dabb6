// Every kind of task: an organizer chooses them, people answer each with and without a script and from
// right to left, read it again, and a release holds it and verifies.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fill, inspect, open, run, send, staged, ways } from '../support.mjs'

const shots = process.env.KINDS_SHOTS
const items = [1, 2, 3, 4, 5].map(n => JSON.stringify({
  id: `item-${n}`,
  prompt: [
    { role: 'user', content: `My aunt asks for money again. (${n})` },
    { role: 'assistant', content: 'What would you like to tell her?' },
    { role: 'user', content: 'That I cannot, without hurting her.' },
  ],
  responses: ['Say that you cannot this month.', 'Thank her for asking you first, and say no.\n\n| when | what |\n|---|---|\n| now | no |', 'Do not answer.']
    .map((text, place) => ({ text, model: `model-${place}` })),
  language: 'en',
})).join('\n')
const kinds = ['ranking', 'pairwise', 'best_worst', 'rating', 'edit']

const stage = staged('serve')
let invitation


test('an organizer chooses every kind', async () => {
  const { page, wrong } = await open(stage.browser, ways.desktop, stage.server.url)
  await page.goto(stage.server.said().match(/http\S+\/setup\/\S+/)[0])
  await fill(page, { handle: 'First Admin', password: 'a short sentence' })
  await send(page, 'claim')
  await fill(page, { name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The river council' })
  for (const tag of ['es', 'ar', 'sw']) await page.locator(`[name="locale-${tag}"]`).check()
  await send(page, 'found_community')
  await page.goto(`${stage.server.url}/c/river/projects/new`)
  await fill(page, {
    title: 'Kind refusals', slug: 'kind-refusals', summary: 'Which answer would you give a friend?',
    guidelines: 'Judge as yourself.', currency: 'KES', rate: '500', floor: '300', locale: 'en', target_overlap: '20',
  })
  await send(page, 'create_project')
  await page.locator('[name="text"]').fill(items)
  await send(page, 'import_items')
  await page.goto(`${stage.server.url}/p/kind-refusals/tasks`)
  for (const kind of kinds) await page.locator(`[name="kind-${kind}"]`).check()
  await page.locator('[name="own_dimensions"]').fill('warmth | Warm | cold')
  await send(page, 'set_tasks')
  assert.ok(await page.locator('[role="alert"]').isVisible(), 'a line without both ends is refused')
  assert.ok(await page.locator('[name="kind-edit"]').isChecked(), 'and nothing is lost')
  await page.locator('[name="dimension-helpful"]').check()
  await page.locator('[name="own_dimensions"]').fill('warmth | Warm | cold | like a friend')
  await send(page, 'set_tasks')
  assert.ok(await page.locator('.notice[role="status"]').isVisible())
  assert.deepEqual(await inspect(page), [])
  await page.goto(`${stage.server.url}/c/river/invitations`)
  await send(page, 'create_invitation')
  invitation = await page.locator('#made').inputValue()
  assert.deepEqual(wrong, [])
})

/** Answers a kind; what is wrong with the first attempt is refused and loses nothing. */
const answers = {
  ranking: async page => {
    await page.locator('#rank-0-1').check()
    await page.locator('#rank-1-2').check()
  },
  pairwise: async page => {
    assert.equal(await page.locator('.response').count(), 2)
    await page.locator('[name="rationale"]').fill('kept')
    await send(page, 'submit_judgement')
    assert.ok(await page.locator('#e-verdict').isVisible(), 'nothing was chosen')
    assert.equal(await page.locator('[name="rationale"]').inputValue(), 'kept')
    await page.locator('[name="verdict"][value="first_much"]').check()
  },
  best_worst: async page => {
    await page.locator('[name="best"][value="1"]').check()
    await page.locator('[name="worst"][value="1"]').check()
    await send(page, 'submit_judgement')
    assert.ok(await page.locator('#e-worst').isVisible(), 'one is not both')
    await page.locator('[name="worst"][value="2"]').check()
  },
  rating: async page => {
    for (const place of [0, 1, 2]) {
      await page.locator(`[name="rate[${place}][helpful]"][value="${place + 2}"]`).check()
    }
    await page.locator('[name="rate[0][warmth]"][value="5"]').check()
  },
  edit: async page => {
    const shown = await page.locator('[name="edit"]').inputValue()
    await send(page, 'submit_judgement')
    assert.ok(await page.locator('#e-edit').isVisible(), 'the same words are no edit')
    await page.locator('[name="edit"]').fill(`${shown} And wish her well.`)
  },
}

for (const [name, way] of Object.entries(ways)) {
  test(`every kind is answered: ${name}`, async () => {
    const { page, wrong } = await open(stage.browser, way, stage.server.url)
    await page.goto(invitation)
    await fill(page, { handle: `Newcomer ${way.locale}`, password: 'many small rivers' })
    await send(page, 'sign_up')
    for (const purpose of ['annotate', 'publish_judgements', 'publish_responses']) {
      await page.locator(`[name="purpose-${purpose}"]`).check()
    }
    await send(page, 'start')
    const seen = new Set()
    for (const _ of kinds) {
      await page.goto(`${stage.server.url}/p/kind-refusals/work`)
      const kind = await page.locator('#judgement [name="kind"]').getAttribute('value')
      seen.add(kind)
      assert.deepEqual(await inspect(page), [], kind)
      await answers[kind](page)
      await page.locator('[name="reason-tone"]').check()
      if (shots) await page.screenshot({ path: join(shots, `${kind}-${way.locale}.png`), fullPage: true })
      await send(page, 'submit_judgement')
      await page.waitForURL('**/work?done=saved')
    }
    assert.deepEqual([...seen].sort(), [...kinds].sort())
    await page.goto(`${stage.server.url}/me/judgements`)
    assert.equal(await page.locator('.past').count(), 5)
    assert.match(await page.locator('.past blockquote').first().innerText(), /And wish her well|kept/)
    if (shots) await page.screenshot({ path: join(shots, `history-${way.locale}.png`), fullPage: true })
    assert.deepEqual(await inspect(page), [])
    assert.deepEqual(wrong, [])
  })
}

test('a release holds all of it', async () => {
  const { page } = await open(stage.browser, ways.desktop, stage.server.url)
  await page.goto(`${stage.server.url}/signin`)
  await fill(page, { name: 'first admin', password: 'a short sentence' })
  await send(page, 'sign_in')
  await page.goto(`${stage.server.url}/p/kind-refusals/distributions`)
  for (const link of await page.locator('.data a').evaluateAll(links => links.map(link => link.href))) {
    assert.equal((await page.goto(link)).status(), 200, 'items of every kind have a page')
  }
  await page.goto(`${stage.server.url}/p/kind-refusals/releases`)
  await send(page, 'request_release')
  await page.locator('.digest').waitFor({ timeout: 20_000 })
  await run(['release', 'verify', join(stage.data.path, 'releases/kind-refusals/v1')])
})
