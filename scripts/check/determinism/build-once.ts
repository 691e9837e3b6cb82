/** Builds the app in the current folder with planned chunks: a process of its own, so that its environment can be set. */
import { firstpaint } from '@firstpaint/vite'
import { build } from 'vite'

await build({
  configFile: 'vite.config.plain.ts',
  logLevel: 'warn',
  plugins: [firstpaint({ images: false, chunks: true, report: { treemap: false, summary: false } })],
})
