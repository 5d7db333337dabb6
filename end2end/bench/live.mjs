// Two hundred people in one room: how long a post takes to reach everybody's screen, and what that costs.
//
// `node end2end/bench/live.mjs [people] [posts a second] [seconds]`, with the binary that POLYPHONY_BINARY names and,
// where POLYPHONY_TEST_POSTGRES names a server, on PostgreSQL; else on SQLite. The clock of a post starts when
// its form is sent and stops when a follower has its rendered words. Senders and followers run on the same machine,
// in this one process, and their own work is in the figures.
import { readFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { database, fill, follow, place } from '../room.mjs'
import { folder, serve } from '../support.mjs'

const [count = 200, rate = 2, seconds = 40] = process.argv.slice(2).map(Number)
const address = process.env.POLYPHONY_TEST_POSTGRES

const data = await folder()
const base = address && await database(address)
const extra = base ? ['--database-url', base.url] : []
const server = await serve('serve', data.path, extra)

/** Seconds of processor time that the server used so far, and the most memory that it held, in MB. */
async function used() {
  const stat = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).split(') ')[1].split(' ')
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8')
  const held = name => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024
  return { cpu: (Number(stat[11]) + Number(stat[12])) / 100, now: held('VmRSS'), most: held('VmHWM') }
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
const line = (name, values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const shown = [0.5, 0.95, 0.99, 1].map(share => `p${share * 100} ${quantile(sorted, share).toFixed(0)} ms`)
  console.log(`${name}: ${shown.join(', ')} (${sorted.length} measured)`)
}

try {
  const token = server.said().match(/\/setup\/(\S+)/)[1]
  const { round, topic, people } = await fill({ url: () => server.url, token, count, dataDir: data.path, extra })
  const path = `/rounds/${round}?topic=${topic}`
  const sent = new Map()
  const reached = new Map()
  const waits = []
  let here = ''
  const started = place((await people[0].ask(path)).text)
  const streams = people.map(({ ask }) => follow({
    url: () => server.url, cookie: ask.cookie(), path: `/rounds/${round}/live?topic=${topic}`, after: started,
    told: told => {
      // Numbers within messages stand between characters that keep their direction.
      here = told.here.replaceAll(/[\u2068\u2069]/g, '')
      for (const { html } of told.posts) {
        const mark = html.match(/mark-\d+/)?.[0]
        if (!sent.has(mark)) continue
        const wait = performance.now() - sent.get(mark)
        waits.push(wait)
        const post = reached.get(mark) ?? { count: 0, last: 0 }
        reached.set(mark, { count: post.count + 1, last: Math.max(post.last, wait) })
      }
    },
  }))
  for (let tries = 0; !here.startsWith(`${count} `) && tries < 200; tries++) await new Promise(done => setTimeout(done, 100))
  const before = await used()
  const begun = performance.now()
  const acts = []
  const writing = []
  for (let nth = 0; nth < rate * seconds; nth++) {
    const due = begun + (nth * 1000) / rate
    await new Promise(done => setTimeout(done, Math.max(0, due - performance.now())))
    const mark = `mark-${nth}`
    const { ask } = people[nth % count]
    sent.set(mark, performance.now())
    writing.push(ask('/act/write_post', { back: '/', key: crypto.randomUUID(), round, item: topic, text: `${mark} A few words of an ordinary length, as people write them.`, language: 'en' })
      .then(answer => {
        if (answer.status !== 303) throw new Error(`post: ${answer.status}`)
        acts.push(performance.now() - sent.get(mark))
      }))
  }
  await Promise.all(writing)
  const expected = sent.size * count
  for (let tries = 0; waits.length < expected && tries < 200; tries++) await new Promise(done => setTimeout(done, 100))
  const wall = (performance.now() - begun) / 1000
  const after = await used()
  console.log(`# ${base ? 'PostgreSQL' : 'SQLite'}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; ${here}`)
  console.log(`${sent.size} posts in ${wall.toFixed(0)} s to ${count} followers: ${waits.length} of ${expected} told`)
  line('a post is saved', acts)
  line('a post is on a screen', waits)
  line('a post is on the last screen', [...reached.values()].filter(post => post.count === count).map(post => post.last))
  console.log(`server: ${((100 * (after.cpu - before.cpu)) / wall).toFixed(0)}% of one core, ${before.now.toFixed(0)} MB held with everybody there, ${after.now.toFixed(0)} MB after the posts, ${after.most.toFixed(0)} MB at most`)
  await Promise.all(streams.map(stream => stream.stop()))
  if (waits.length !== expected) process.exitCode = 1
} finally {
  await server.stop()
  await base?.close()
  await data.close()
}
