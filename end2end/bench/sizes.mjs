// Prints what a contributor's browser loads for the ranking page, as it comes over the wire with
// Brotli, and fails where a budget is broken. `node bench/sizes.mjs`; needs the binary, and the bundle
// for the islands' part.
import { get, request } from 'node:http'
import { folder, serve } from '../support.mjs'

/** Bytes of Brotli; `first` is everything together on a first visit. */
const budgets = { wasm: 100_000, script: 15_000, style: 20_000, page: 20_000, first: 150_000 }

const data = await folder()
const server = await serve('demo', data.path)
let cookie = ''
const load = (path, { method = 'GET', body } = {}) => new Promise((done, fail) => {
  const headers = { cookie, 'accept-encoding': 'br', 'sec-fetch-site': 'same-origin' }
  if (body) headers['content-type'] = 'application/x-www-form-urlencoded'
  const asked = (method === 'GET' ? get : request)(server.url + path, { method, headers }, answer => {
    const parts = []
    answer.on('data', part => parts.push(part))
    answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(parts) }))
  })
  asked.on('error', fail)
  if (method !== 'GET') asked.end(body)
})
const plain = async path => fetch(server.url + path, { headers: { cookie } }).then(answer => answer.text())

let broken = 0
try {
  const entered = await load('/act/demo_sign_in', { method: 'POST', body: 'role=contributor' })
  cookie = String(entered.headers['set-cookie']).split(';')[0]
  const path = '/p/majibu-ya-pwani/work'
  const html = await plain(path)
  const style = html.match(/href="(\/style-[^"]+\.css)"/)?.[1]
  const script = html.match(/["'(]?(\/pkg\/[^"'`)]+?)\/?polyphony/)?.[1] ?? html.match(/pkg\/[0-9a-f]{16}/)?.[0]
  const folderOfBundle = script && `/${script.replace(/^\/|\/$/g, '')}`
  const parts = { page: path, style }
  if (folderOfBundle) {
    parts.script = `${folderOfBundle}/polyphony.js`
    parts.wasm = `${folderOfBundle}/polyphony.wasm`
  } else {
    console.log('There is no bundle: run app/bundle/build.sh first to measure script and wasm.')
  }
  let first = 0
  const line = (name, size) => {
    const over = size > budgets[name]
    if (over) broken++
    console.log(`${name.padEnd(7)} ${String(size).padStart(8)} of ${String(budgets[name]).padStart(8)} bytes${over ? '  OVER BUDGET' : ''}`)
  }
  for (const [name, from] of Object.entries(parts)) {
    const { status, headers, bytes } = await load(from)
    if (status !== 200) throw new Error(`${from} answers ${status}`)
    if (headers['content-encoding'] !== 'br') throw new Error(`${from} is not compressed with Brotli`)
    first += bytes.length
    line(name, bytes.length)
  }
  line('first', first)
} finally {
  await server.stop()
  await data.close()
}
process.exit(broken ? 1 : 0)
