/**
 * The benches of this repository.
 *
 *   pnpm bench chunks [--help]    chunk strategies on a real app
 *   pnpm bench plan [options]     how long planning chunks takes, on made-up apps
 *   pnpm bench delivery [--help]  a replay of deploys: what visitors who come back are sent
 *   pnpm bench visits [--help]    first visits and visits after a deploy, over a slow line
 *   pnpm bench navigation [options]  changes of route in Bistro: requests, bytes, time to the new page
 *   pnpm bench images [--help]    ours beside vite-imagetools and sharp: bytes, scores, CPU, memory
 *   pnpm bench imports [folder]  what importing an image costs on the dev server
 *   pnpm bench metric [runs]      what preparing and comparing pictures costs, in milliseconds of CPU
 *   pnpm bench serve [--help]     our server beside nginx and sirv: requests per second and per second of CPU
 *   pnpm bench sizes            what a component of the React kit weighs in an app, beside other packages
 *   pnpm bench ingest [--help]    beacons per second of CPU, beside bare node:http
 *   pnpm bench query [--help]     what percentiles of millions of values cost to read, and to keep
 *   pnpm bench alerts [--help]    how soon alerts find a planted shift, and how often they are wrong
 *   pnpm bench sw [rounds]        what a stopped service worker costs a navigation: none, ours, Workbox's
 *   pnpm bench cli [runs]         what `firstpaint --help` costs over bare Node
 */
import { join } from 'node:path'
import { runCommand } from '../run-command.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { benchChunks } from './chunks/main.ts'
import { benchDelivery } from './delivery/main.ts'
import { benchImages } from './images/main.ts'

const scripts: Readonly<Record<string, string>> = {
  plan: 'plan-chunks.ts',
  cli: 'cli-start.ts',
  visits: 'visits.ts',
  navigation: 'navigation.ts',
  metric: 'image-metric.ts',
  imports: 'image-imports.ts',
  serve: 'delivery-throughput.ts',
  sizes: 'sizes.ts',
  ingest: 'ingest.ts',
  query: 'query.ts',
  alerts: 'alerts.ts',
  sw: 'service-worker-start.ts',
}

const [name = '', ...args] = process.argv.slice(2)

await runScript(async () => {
  if (name === 'chunks') return benchChunks(args)
  if (name === 'delivery') return benchDelivery(args)
  if (name === 'images') return benchImages(args)
  const script = scripts[name]
  if (script === undefined) {
    throw new ScriptError(
      'FP_BENCH_UNKNOWN',
      `There is no bench '${name}'.`,
      `Choose from ${['chunks', 'delivery', 'images', ...Object.keys(scripts)].join(', ')}.`,
    )
  }
  // These time themselves in a process of their own.
  const { code } = await runCommand(process.execPath, [join(import.meta.dirname, script), ...args], { output: 'show' })
  return code
})
