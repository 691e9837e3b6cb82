/** Builds the app in the current folder with planned chunks: a process of its own, for tests that set its environment. */
import { build } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'

await build({
  root: process.cwd(),
  configFile: false,
  logLevel: 'warn',
  plugins: [firstpaint({ chunks: true, report: { treemap: false, summary: false } })],
})
