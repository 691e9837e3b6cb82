import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { bistroPaths } from './bistro-paths.ts'
import { compareBuilds } from './compare-builds.ts'
import { compareImages } from './images/compare-images.ts'
import { markdownImages } from './images/markdown-images.ts'
import { printImages } from './images/print-images.ts'
import { machine } from './machine.ts'
import { markdownComparison } from './markdown-comparison.ts'
import { printComparison } from './print-comparison.ts'
import { deliverBistro } from './deliver-bistro.ts'
import { ensurePhotosDrawn } from './ensure-photos-drawn.ts'
import { ensureDashboard } from '../dashboard/ensure-dashboard.ts'
import { serveBistro } from './serve-bistro.ts'
import { makeRealVisits } from './crowd/real-visits.ts'
import { type DemoMetrics, serveMetrics } from './serve-metrics.ts'
import { createSteps } from './steps.ts'
import { writeReadmeTable } from './write-readme-table.ts'

const help = `pnpm demo [options]

Builds Bistro with plain Vite and with Firstpaint, compares them, and serves both, beside the metrics API with its
dashboard, to which a crowd of visitors reports.

  --images        compare its pictures, too, with those of vite-imagetools: builds without any cache, some minutes
  --no-serve      stop after the table
  --serve-only    serve what was built before
  --readme        write the tables into README.md, that of the pictures with --images (implies --no-serve)
  --json          print the figures as JSON (implies --no-serve)
  --port <n>      port of the Firstpaint build; plain Vite and the dashboard take the next ones (default 4173; a free one when taken)
  --help
`

const { values } = parseArgs({
  options: {
    images: { type: 'boolean', default: false },
    serve: { type: 'boolean', default: true },
    'serve-only': { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    port: { type: 'string', default: '4173' },
    help: { type: 'boolean', default: false },
  },
  allowNegative: true,
})

if (values.help) process.stdout.write(help)
else await run()

async function run(): Promise<void> {
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65534) {
    process.stderr.write(`--port takes a number from 0 to 65534, not '${values.port}'.\n`)
    process.exitCode = 2
    return
  }
  const steps = createSteps({ silent: values.json })
  const serves = values.serve && !values.json && !values.readme
  // Pages report to the server they come from.
  if (serves) process.env['BISTRO_BEACONS'] ??= '/v1/beacons'
  if (!values['serve-only']) {
    await ensurePhotosDrawn(steps)
    // First, so that what it empties is full again for the builds after it.
    const images = values.images ? await compareImages(steps) : undefined
    const figures = await compareBuilds(steps)
    if (values.readme) {
      const tables = [markdownComparison(figures, machine()), ...(images ? [markdownImages(images, machine())] : [])]
      await writeReadmeTable(tables.join('\n\n'))
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ machine: machine(), ...figures, images }, null, 1)}\n`)
    else
      process.stdout.write(
        `\n${printComparison(figures)}\n\n${images ? `${printImages(images)}\n\n` : ''}` +
          `${pc.dim(`Sizes are brotli unless a row says otherwise. ${machine().summary}`)}\n`,
      )
  }
  if (serves) await serve(port)
}

async function serve(port: number): Promise<void> {
  const steps = createSteps({ silent: false })
  const manifest = await deliverBistro(steps)
  await steps.run('the dashboard', () => ensureDashboard())
  const metrics = await steps.run('metrics API', () => serveMetrics({ port: port === 0 ? 0 : port + 2 }))
  const mounts = { '/v1/': metrics.metrics.api.handle }
  const bistro = await steps.run('API over Postgres, and two servers', () =>
    serveBistro({
      sites: {
        firstpaint: { dist: bistroPaths.dist, port, manifest, mounts },
        plain: { dist: bistroPaths.plainDist, port: port === 0 ? 0 : port + 1, mounts },
      },
    }),
  )
  process.stdout.write(
    `\n${address('with Firstpaint', bistro.sites['firstpaint']!.url)}${address('plain Vite', bistro.sites['plain']!.url)}${address('dashboard', metrics.url)}`,
  )
  process.stdout.write(
    `${pc.dim('  what is inside:  pnpm firstpaint analyze playground/app/dist')}\n${pc.dim('  Ctrl+C stops.')}\n`,
  )
  const ending = new AbortController()
  const stop = (): void => {
    ending.abort()
    void Promise.allSettled([bistro.close(), metrics.close()]).then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const urls = Object.values(bistro.sites).map(({ url }) => url)
  await fillDashboard(steps, { metrics, urls, signal: ending.signal })
}

/** Gives the dashboard something to show; what goes wrong here leaves the sites as they are. */
async function fillDashboard(
  steps: ReturnType<typeof createSteps>,
  {
    metrics,
    urls,
    signal,
  }: { readonly metrics: DemoMetrics; readonly urls: readonly string[]; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await metrics.takeModuleMap(join(bistroPaths.app, '.firstpaint/module-map.json'))
    const sent = await steps.run('dashboard: four weeks of made-up visits', () => metrics.replay())
    const visits = await steps.run('dashboard: real visits in Chromium', () =>
      makeRealVisits({ urls, visits: 8, signal }),
    )
    process.stdout.write(pc.dim(`  On the dashboard: ${sent} made-up page views, ${visits} real visits, and yours.\n`))
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`The dashboard has less to show: ${(error as Error).message}\n`)
  }
}

function address(name: string, url: string): string {
  return `  ${name.padEnd(17)}${pc.cyan(url)}\n`
}
