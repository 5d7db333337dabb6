// One true path: an instance is set up, a community and a project are made, items come in, people
// join by invitation, judge, see what they earned, and a release is built, downloaded and verified.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fill, inspect, open, run, send, staged, ways } from '../support.mjs'

const items = [1, 2, 3].map(n => JSON.stringify({
  id: `item-${n}`,
  prompt: `How do I say no to a friend, kindly? (${n})`,
  responses: ['Say it plainly.', 'Thank them first, then say no.\n\n```\nno = true\n```', '<script>alert(1)</script> \u202eSay maybe.']
    .map((text, place) => ({ text, model: `model-${place}` })),
  language: 'en',
})).join('\n')

const stage = staged('serve')
let invitation

/** Without the marks that isolate directions. */
const plain = text => text.replace(/[\u2066-\u2069]/g, '')

test('an organizer sets the work up', async () => {
  const { page, wrong } = await open(stage.browser, ways.desktop, stage.server.url)
  const link = stage.server.said().match(/http\S+\/setup\/\S+/)[0]
  await page.goto(link)
  await fill(page, { handle: 'First Admin', password: 'a short sentence' })
  await send(page, 'claim')
  await page.waitForURL('**/c/new')
  assert.deepEqual(await inspect(page), [])
  await fill(page, { name: 'River people', slug: 'River!', charter: 'We decide together.', controller: 'The river council' })
  for (const tag of ['es', 'ar', 'sw']) await page.locator(`[name="locale-${tag}"]`).check()
  await send(page, 'found_community')
  assert.equal(await page.locator('[name="name"]').inputValue(), 'River people', 'a refused form keeps what was typed')
  assert.ok(await page.locator('#e-slug').isVisible(), 'the problem stands beside its field')
  await fill(page, { slug: 'river' })
  await send(page, 'found_community')
  await page.waitForURL('**/c/river')
  await page.goto(`${stage.server.url}/c/river/questions`)
  await fill(page, {
    'label-en': 'Age band', 'help-en': 'To see whose voices are heard.', attribute: 'age_band',
    'label-0-en': '18-29', 'label-1-en': '30-49', 'label-2-en': '50+',
  })
  await send(page, 'keep_attribute')
  await page.goto(`${stage.server.url}/c/river/projects/new`)
  await fill(page, {
    title: 'Kind refusals', slug: 'kind-refusals', summary: 'Which answer would you give a friend?',
    guidelines: 'Judge as yourself.', currency: 'KES', rate: '500', floor: '300', locale: 'en', target_overlap: '20',
  })
  await send(page, 'create_project')
  await page.waitForURL('**/p/kind-refusals/items')
  await page.locator('[name="text"]').fill(`${items}\nnot json`)
  await send(page, 'import_items')
  assert.match(await page.locator('[role="alert"]').innerText(), /4/, 'the bad line is named')
  await page.locator('[name="text"]').fill(items)
  await send(page, 'import_items')
  assert.match(plain(await page.locator('.notice[role="status"]').innerText()), /3 items added/)
  await page.goto(`${stage.server.url}/c/river/invitations`)
  await send(page, 'create_invitation')
  invitation = await page.locator('#made').inputValue()
  assert.deepEqual(await inspect(page), [])
  assert.deepEqual(wrong, [])
})

for (const [name, way] of Object.entries(ways)) {
  test(`a newcomer judges and is paid: ${name}`, async () => {
    const { page, wrong } = await open(stage.browser, way, stage.server.url)
    await page.goto(invitation)
    assert.equal(await page.locator('html').getAttribute('lang'), way.locale)
    assert.equal(await page.locator('html').getAttribute('dir'), way.locale === 'ar' ? 'rtl' : 'ltr')
    assert.match(await page.locator('.pay').first().innerText(), /KES/, 'the pay is said before any account')
    assert.deepEqual(await inspect(page), [])
    await fill(page, { handle: `Newcomer ${way.locale}`, password: 'many small rivers' })
    await send(page, 'sign_up')
    await page.waitForURL('**/c/river/start')
    assert.deepEqual(await inspect(page), [])
    for (const purpose of ['annotate', 'publish_judgements', 'link_demographics']) {
      await page.locator(`[name="purpose-${purpose}"]`).check()
    }
    await page.locator('[name="answer-age_band"]').selectOption('30-49')
    await send(page, 'start')
    await page.waitForURL('**/p/kind-refusals/work')
    assert.deepEqual(await inspect(page), [], 'the third screen is the ranking page')
    assert.equal(await page.locator('text=model-').count(), 0, 'models are hidden')

    // Nothing ranked: refused, and nothing that was typed is lost.
    await page.locator('[name="rationale"]').fill('because of <b>this</b>')
    await send(page, 'submit_judgement')
    assert.ok(await page.locator('[role="alert"]').isVisible())
    assert.equal(await page.locator('[name="rationale"]').inputValue(), 'because of <b>this</b>')
    // A weak, partial order: two tied for the first place, one left out.
    await page.locator('#rank-0-1').check()
    await page.locator('#rank-2-1').check()
    await send(page, 'submit_judgement')
    await page.waitForURL('**/work?done=saved')
    assert.ok(await page.locator('.notice[role="status"]').isVisible())
    // None is acceptable.
    await page.locator('[name="none_acceptable"]').check()
    await send(page, 'submit_judgement')
    await page.waitForURL('**/work?done=saved')
    // The last one is passed over, with a reason.
    await page.locator('details.skip summary').click()
    await page.locator('[name="reason"]').selectOption('not_my_knowledge')
    await send(page, 'skip_assignment')
    await page.waitForURL('**/work?done=passed')
    assert.deepEqual(await inspect(page), [])

    await page.goto(`${stage.server.url}/me/earnings`)
    assert.match(await page.locator('.kpis').innerText(), /KES/)
    assert.deepEqual(await inspect(page), [])
    for (const path of ['/me', '/me/consents', '/me/sessions', '/me/settings', '/c/river', '/p/kind-refusals']) {
      await page.goto(stage.server.url + path)
      assert.deepEqual(await inspect(page), [])
    }
    assert.deepEqual(wrong, [])
  })
}

test('consent is withdrawn in two clicks and given again', async () => {
  const { page } = await open(stage.browser, ways['phone without JavaScript'], stage.server.url)
  await page.goto(`${stage.server.url}/signin`)
  await fill(page, { name: 'newcomer es', password: 'many small rivers' })
  await send(page, 'sign_in')
  await page.goto(`${stage.server.url}/me/consents`)
  await send(page, 'withdraw_consent')
  assert.ok(await page.locator('.notice[role="status"]').isVisible())
  await page.goto(`${stage.server.url}/p/kind-refusals/work`)
  assert.match(page.url(), /\/c\/river\/start/, 'without consent there is no work')
})

test('doors stay closed to those who may not', async () => {
  const { page } = await open(stage.browser, ways.desktop, stage.server.url)
  for (const path of ['/p/kind-refusals/items', '/c/river/invitations', '/p/kind-refusals/releases', '/me']) {
    await page.goto(stage.server.url + path)
    assert.match(page.url(), /\/signin/, `${path} asks a visitor to sign in`)
  }
  const missing = await page.goto(`${stage.server.url}/p/nowhere`)
  assert.equal(missing.status(), 404)
  await fill(await page.goto(`${stage.server.url}/signin`).then(() => page), { name: 'newcomer ar', password: 'many small rivers' })
  await send(page, 'sign_in')
  for (const path of ['/p/kind-refusals/items', '/p/kind-refusals/targets', '/p/kind-refusals/coverage', '/p/kind-refusals/marks',
    '/c/river/invitations', '/p/kind-refusals/releases', '/p/kind-refusals/distributions']) {
    assert.equal((await page.goto(stage.server.url + path)).status(), 403, path)
  }
  const foreign = await fetch(`${stage.server.url}/act/sign_out`, { method: 'POST', headers: { origin: 'https://evil.example' } })
  assert.equal(foreign.status, 403, 'another site can not act')
})

test('a curator sees distributions and downloads a release that verifies', async () => {
  const { page, wrong } = await open(stage.browser, ways.desktop, stage.server.url)
  await page.goto(`${stage.server.url}/signin`)
  await fill(page, { name: 'first admin', password: 'a short sentence' })
  await send(page, 'sign_in')
  for (const path of ['/p/kind-refusals/targets', '/p/kind-refusals/coverage', '/p/kind-refusals/marks', '/me/marks']) {
    assert.equal((await page.goto(stage.server.url + path)).status(), 200, path)
    assert.deepEqual(await inspect(page), [], path)
  }
  await page.goto(`${stage.server.url}/p/kind-refusals/distributions`)
  assert.deepEqual(await inspect(page), [])
  await page.locator('.listed a').first().click()
  assert.ok(await page.locator('svg.bar').count() > 0)
  assert.deepEqual(await inspect(page), [])
  await page.locator('a[href*="by=age_band"]').click()
  assert.ok(await page.locator('td[colspan]').count() > 0, 'small groups are suppressed')
  await page.goto(`${stage.server.url}/p/kind-refusals/releases`)
  await send(page, 'request_release')
  await page.locator('.digest').waitFor({ timeout: 20_000 })
  assert.deepEqual(await inspect(page), [])
  assert.deepEqual(wrong, [])
  await run(['release', 'verify', join(stage.data.path, 'releases/kind-refusals/v1')])
  const said = await run(['doctor', '--data-dir', stage.data.path])
  assert.match(said, /all is well/)
})
