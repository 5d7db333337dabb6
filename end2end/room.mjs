// A room full of scripted people: a community, a project, a round in its discussion, and everybody's stream.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run, visitor } from './support.mjs'

/** A fresh database on the PostgreSQL server at `address`; its address, and what drops it. */
export async function database(address) {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b))
  const bin = `/usr/lib/postgresql/${versions.at(-1)}/bin`
  const name = `room_${process.pid}_${Date.now()}`
  const tool = (program, ...args) => new Promise((done, fail) => {
    const child = spawn(join(bin, program), [...args, '--maintenance-db', `${address}/postgres`, name], { stdio: 'inherit' })
    child.on('exit', code => (code === 0 ? done() : fail(new Error(`${program}: ${code}`))))
  })
  await tool('createdb')
  return { url: `${address}/${name}`, close: () => tool('dropdb', '--force', '--if-exists') }
}

/** Runs `work` over all of `list`, so many at a time. */
export async function each(list, width, work) {
  const waiting = [...list.entries()]
  await Promise.all(Array.from({ length: width }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next[1], next[0])
  }))
}

/** The round with its organizer and its people, in the discussion; `url` says which server somebody is on. */
export async function fill({ url, token, count, dataDir, extra }) {
  const organizer = visitor(() => url(0))
  const act = async (ask, name, form) => {
    const answer = await ask(`/act/${name}`, { back: '/', key: randomUUID(), ...form })
    if (answer.status !== 303) throw new Error(`${name}: ${answer.status}`)
    return answer
  }
  await act(organizer, 'claim', { token, handle: 'First Admin', password: 'a short sentence' })
  await act(organizer, 'found_community', { name: 'River people', slug: 'river', charter: 'We decide together.', controller: 'The river council', licence: 'CC-BY-4.0', jurisdiction: 'KE', 'locale-en': 'on' })
  await act(organizer, 'create_project', { community: 'river', title: 'Kind refusals', slug: 'kind-refusals', summary: 'Which would you give a friend?', guidelines: 'Judge as yourself.', locale: 'en', target_overlap: '20', minutes_estimate: '1', pay_kind: 'hourly', currency: 'KES', rate: '500', floor: '300' })
  const items = join(dataDir, 'items.jsonl')
  await writeFile(items, JSON.stringify({ id: 'item-1', prompt: 'How do I say no to a friend, kindly?', responses: [{ text: 'Say it.' }, { text: 'Say maybe.' }], language: 'en' }))
  await run(['import', 'items', items, '--project', 'kind-refusals', '--data-dir', dataDir, ...extra])
  await act(organizer, 'create_invitation', { community: 'river', role: 'contributor', most_uses: String(count), days: '7', project: 'kind-refusals' })
  const invitation = (await organizer('/c/river/invitations')).text.match(/\/join\/([\w-]+)/)[1]
  const builder = await organizer('/p/kind-refusals/rounds/new')
  const item = builder.text.match(/name="(item-[\w-]+)"/)[1]
  const made = await act(organizer, 'create_round', { project: 'kind-refusals', title: 'A full room', purpose: 'To hear one another.', [item]: 'on', who: 'everybody', unit: 'minutes', quorum: '0', early: 'never', 'stage-discussion': 'on', 'lasts-discussion': '60' })
  const round = made.to.split('/').at(-2)
  await act(organizer, 'lead_round', { round, lead: 'open' })
  const people = []
  await each(Array.from({ length: count }), 8, async (_, index) => {
    const ask = visitor(() => url(index))
    await act(ask, 'sign_up', { token: invitation, handle: `voice-${index}`, password: 'many small rivers' })
    await act(ask, 'start', { community: 'river', version: '1', project: '', 'purpose-annotate': 'on' })
    await act(ask, 'join_round', { round })
    people[index] = { ask, index }
  })
  const topic = (await people[0].ask(`/rounds/${round}`)).text.match(/topic=([\w-]+)/)[1]
  return { organizer, round, topic, people }
}

/** Where a page's stream begins. */
export const place = text => text.match(/data-after="(\d+)"/)[1]

/** Follows a room until `stop` is called, and over again wherever the stream breaks off, as a browser does. */
export function follow({ url, cookie, path, after, told }) {
  let last = after
  let ended = false
  const control = new AbortController()
  const listening = (async () => {
    while (!ended) {
      try {
        const answer = await fetch(`${url()}${path}&after=${last}`, {
          headers: { accept: 'text/event-stream', cookie, origin: url(), 'last-event-id': last }, signal: control.signal,
        })
        if (answer.status !== 200) throw new Error(`stream: ${answer.status}`)
        const decoder = new TextDecoder()
        let text = ''
        for await (const chunk of answer.body) {
          text += decoder.decode(chunk, { stream: true })
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            const lines = text.slice(0, end).split('\n')
            text = text.slice(end + 2)
            const field = name => lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
            if (!field('data')) continue
            last = field('id')
            told(JSON.parse(field('data')))
          }
        }
      } catch {
        // The server is gone, or the reader is.
      }
      if (!ended) await new Promise(done => setTimeout(done, 100))
    }
  })()
  return { stop: async () => { ended = true; control.abort(); await listening } }
}

/** Sends a form until somebody answers, with the key that it had at first. */
export async function insist(ask, path, form) {
  const body = { key: randomUUID(), back: '/', ...form }
  for (let tries = 0; ; tries++) {
    try {
      const answer = await ask(path, body)
      if (answer.status === 303) return answer
      if (tries > 60) throw new Error(`${path}: ${answer.status}`)
    } catch (error) {
      if (tries > 60) throw error
    }
    await new Promise(done => setTimeout(done, 100))
  }
}

