/**
 * Builds Bistro with one of its configurations and prints what that took, as JSON: a process of its own, so that CPU
 * time and memory are the build's.
 *
 *   node scripts/demo/images/build-once.ts <config file> <outDir>
 */
import { join } from 'node:path'
import { build } from 'vite'
import { processCost } from '../../bench/process-cost.ts'
import { bistroPaths } from '../bistro-paths.ts'

const [configFile, outDir] = process.argv.slice(2) as [string, string]
const started = performance.now()
await build({
  root: bistroPaths.app,
  configFile: join(bistroPaths.app, configFile),
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, reportCompressedSize: false },
})
const seconds = (performance.now() - started) / 1000
process.stdout.write(`${JSON.stringify({ seconds, ...processCost() })}\n`)
