/**
 * Times visits to built sites over a slow line: a first visit, and one after a deploy with the old site in the cache.
 * All variants take turns, run by run, so that a busy machine is busy for all of them.
 *
 *   pnpm bench visits --bistro --path /reviews --path /menu/margherita
 *   pnpm bench visits --site plain=dist-plain --site ours=dist,dist-after-an-edit --path / --path /reviews
 *
 * --bistro (builds Bistro with plain Vite and with Firstpaint, before and after an edit of shared code; serves its API)
 * --site name=folder[,folder of the next deploy]   --path /address   --runs 7   --link slow4g|fast4g|cable   --cpu 4
 * --images (loads them, too; without, a visit is its code, which is what differs)   --json
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp, openDatabase } from '@bistro/api'
import { chromium } from 'playwright'
import { browserFlags } from '../browser-flags.ts'
import { machine } from '../demo/machine.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { measureVisit, type MeasureVisitOptions, type VisitMeasure } from './link/measure-visit.ts'
import { selfSigned } from './link/self-signed.ts'
import { serveHttp2 } from './link/serve-http2.ts'
import { linkProfiles, shapeLink } from './link/shape-link.ts'
import { buildBistroSites } from './link/build-bistro-sites.ts'
import { printVisits, type VisitRow } from './link/print-visits.ts'

interface Site {
  readonly name: string
  readonly dist: string
  readonly next: string | undefined
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', multiple: true, default: [] },
      path: { type: 'string', multiple: true, default: ['/'] },
      runs: { type: 'string', default: '7' },
      link: { type: 'string', default: 'slow4g' },
      cpu: { type: 'string', default: '4' },
      bistro: { type: 'boolean', default: false },
      images: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const built = values.bistro && values.site.length === 0 ? await buildBistroSites() : undefined
  const sites: readonly Site[] = built?.sites ?? (await Promise.all(values.site.map(readSite)))
  const link = linkProfiles[values.link]
  if (link === undefined) throw wrong('link', values.link, Object.keys(linkProfiles).join(', '))
  const runs = count('runs', values.runs)
  const cpuSlowdown = count('cpu', values.cpu)
  if (sites.length === 0) throw wrong('site', '', 'name=folder at least once, or --bistro')

  const database = values.bistro ? await openDatabase({ databaseUrl: undefined, now: new Date() }) : undefined
  const app = database && createApp({ db: database })
  const certificate = selfSigned()
  const rows: VisitRow[] = []
  try {
    for (let run = 0; run < runs; run++) {
      for (const path of values.path) {
        for (const site of sites) {
          const server = await serveHttp2({
            dist: site.dist,
            certificate,
            api: app && ((request) => app.fetch(request)),
          })
          const line = await shapeLink(server.port, link)
          const visit = { url: `https://localhost:${line.port}${path}`, cpuSlowdown, images: values.images }
          await inFreshBrowser(certificate.spki, async (measure) => {
            rows.push({ site: site.name, path, visit: 'first', ...(await measure(visit)) })
            if (site.next === undefined) return
            server.dist = site.next
            rows.push({ site: site.name, path, visit: 'after a deploy', ...(await measure(visit)) })
          })
          line.close()
          server.close()
        }
      }
    }
  } finally {
    await database?.close()
    if (built !== undefined) await rm(built.folder, { recursive: true })
  }
  const about = `${runs} runs, ${values.link}, CPU ${cpuSlowdown} times slower, ${machine().summary}`
  console.log(values.json ? JSON.stringify({ about, rows }, null, 1) : printVisits(rows, about))
})

type Measure = (visit: MeasureVisitOptions) => Promise<VisitMeasure>

/** A profile on disk of its own: only there does Chromium keep its cache between two tabs as it does for users. */
async function inFreshBrowser(spki: string, use: (measure: Measure) => Promise<void>): Promise<void> {
  const { path } = await ensureBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'visits-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: [...browserFlags(), `--ignore-certificate-errors-spki-list=${spki}`],
  })
  try {
    await use((visit) => measureVisit(context, visit))
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function readSite(text: string): Promise<Site> {
  const [, name, dist, next] = /^([^=]+)=([^,]+)(?:,(.+))?$/.exec(text) ?? []
  if (name === undefined || dist === undefined) throw wrong('site', text, 'name=folder[,folder of the next deploy]')
  for (const folder of [dist, ...(next === undefined ? [] : [next])]) {
    const built = await stat(join(folder, 'index.html')).catch(() => undefined)
    if (built === undefined) throw wrong('site', text, 'folders with an index.html')
  }
  return { name, dist: resolve(dist), next: next === undefined ? undefined : resolve(next) }
}

function count(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 1000) throw wrong(name, text, 'a whole number from 1 to 1000')
  return value
}

function wrong(option: string, value: string, allowed: string): ScriptError {
  return new ScriptError('FP_BENCH_OPTION', `--${option} is '${value}'.`, `It takes ${allowed}.`)
}
