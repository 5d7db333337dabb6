// What the stories without a network share.
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is `wanted`: what a worker does is seen from outside only. */
export async function until(wanted, ask) {
  let seen
  for (let tries = 0; tries < 150; tries++) {
    seen = await ask()
    if (seen === wanted) return
    await pause(100)
  }
  assert.equal(seen, wanted)
}

/** How many pages and files the device keeps. */
export const kept = page => page.evaluate(async () => (await caches.keys()).length && (await (await caches.open('work')).keys()).filter(({ url }) => url.includes('/work')).length)
/** How many answers wait on the device, as its page says. */
export const waiting = async page => Number((await page.locator('.away').innerText()).match(/\d+$/)?.[0] ?? 0)
