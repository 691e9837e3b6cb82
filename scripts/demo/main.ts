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
import { ensurePhotosDrawn } from './ensure-photos-drawn.ts'
import { serveBistro } from './serve-bistro.ts'
import { createSteps } from './steps.ts'
import { writeReadmeTable } from './write-readme-table.ts'

const help = `pnpm demo [options]

Builds Bistro with plain Vite and with Firstpaint, compares them, and serves both.

  --images        compare its pictures, too, with those of vite-imagetools: builds without any cache, some minutes
  --no-serve      stop after the table
  --serve-only    serve what was built before
  --readme        write the tables into README.md, that of the pictures with --images (implies --no-serve)
  --json          print the figures as JSON (implies --no-serve)
  --port <n>      port of the Firstpaint build; plain Vite takes the next one (default 4173; a free one when taken)
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
  if (values.serve && !values.json && !values.readme) await serve(port)
}

async function serve(port: number): Promise<void> {
  const bistro = await createSteps({ silent: false }).run('API over Postgres, and two servers', () =>
    serveBistro({
      sites: {
        firstpaint: { dist: bistroPaths.dist, port },
        plain: { dist: bistroPaths.plainDist, port: port === 0 ? 0 : port + 1 },
      },
    }),
  )
  process.stdout.write(
    `\n${address('with Firstpaint', bistro.sites['firstpaint']!.url)}${address('plain Vite', bistro.sites['plain']!.url)}`,
  )
  process.stdout.write(
    `${pc.dim('  what is inside:  pnpm firstpaint analyze playground/app/dist')}\n${pc.dim('  Ctrl+C stops.')}\n`,
  )
  const stop = (): void => void bistro.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function address(name: string, url: string): string {
  return `  ${name.padEnd(17)}${pc.cyan(url)}\n`
}
