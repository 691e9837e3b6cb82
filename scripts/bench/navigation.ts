/**
 * What a change of route takes in Bistro, built by plain Vite and by Firstpaint: requests and bytes of code before and
 * after the click, and the time from the click to the new page's heading. Both builds take turns.
 *
 *   pnpm bench navigation --runs 5 --path /about --path /locations
 *
 * --path /address (of a link on the home page)   --runs 3   --rest 150 (ms the pointer is on the link before the click)
 * --link slow4g|fast4g|cable   --cpu 4   --json   --built (takes what the last `pnpm demo` built)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bistroPaths } from '../demo/bistro-paths.ts'
import { buildVariant, type Variant } from '../demo/build-variant.ts'
import { ensurePhotosDrawn } from '../demo/ensure-photos-drawn.ts'
import { machine } from '../demo/machine.ts'
import { createSteps } from '../demo/steps.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { linkProfiles } from './link/shape-link.ts'
import { compareNavigation, medianNavigation, type NavigationRow } from './navigation/compare-navigation.ts'

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      path: { type: 'string', multiple: true, default: ['/about', '/reviews', '/locations'] },
      runs: { type: 'string', default: '3' },
      rest: { type: 'string', default: '150' },
      link: { type: 'string', default: 'slow4g' },
      cpu: { type: 'string', default: '4' },
      built: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const link = linkProfiles[values.link]
  if (link === undefined) throw wrong('link', values.link, Object.keys(linkProfiles).join(', '))
  const [runs, restMs, cpuSlowdown] = (['runs', 'rest', 'cpu'] as const).map((name) => {
    if (!/^[1-9]\d{0,4}$/.test(values[name])) throw wrong(name, values[name], 'a whole number from 1 to 99999')
    return Number(values[name])
  }) as [number, number, number]

  const steps = createSteps({ silent: values.json })
  if (!values.built) await ensurePhotosDrawn(steps)
  const folder = await mkdtemp(join(tmpdir(), 'navigation-'))
  const variants: readonly Variant[] = ['plain', 'firstpaint']
  let rows: readonly NavigationRow[]
  try {
    for (const variant of values.built ? [] : variants) {
      await steps.run(`Bistro, ${variant}`, () => buildVariant({ variant, outDir: join(folder, variant) }))
    }
    const sites = values.built
      ? { plain: bistroPaths.plainDist, firstpaint: bistroPaths.dist }
      : { plain: join(folder, 'plain'), firstpaint: join(folder, 'firstpaint') }
    rows = await compareNavigation({ sites, paths: values.path, runs, restMs, link, cpuSlowdown })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const about = `${runs} runs, pointer on the link for ${restMs} ms, ${values.link}, CPU ${cpuSlowdown} times slower, ${machine().summary}`
  console.log(values.json ? JSON.stringify({ about, rows }, null, 1) : `${table(rows)}\n\n${about}`)
})

/** Medians. */
function table(rows: readonly NavigationRow[]): string {
  const lines = [
    '| from / to | build | requests before the click | bytes before | requests after | bytes after | ms to the new page |',
    '|---|---|---:|---:|---:|---:|---:|',
  ]
  for (const group of Map.groupBy(rows, ({ to, site }) => `${to} ${site}`).values()) {
    const { aheadRequests, aheadBytes, requests, bytes, content } = medianNavigation(group)
    const cells = [aheadRequests, aheadBytes, requests, bytes, content].map((figure) => String(Math.round(figure)))
    lines.push(`| ${[group[0]!.to, group[0]!.site, ...cells].join(' | ')} |`)
  }
  return lines.join('\n')
}

function wrong(option: string, value: string, allowed: string): ScriptError {
  return new ScriptError('FP_BENCH_OPTION', `--${option} is '${value}'.`, `It takes ${allowed}.`)
}
