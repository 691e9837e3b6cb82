import { isFirstpaintError } from '@firstpaint/core/errors'
import type { DoctorCheck } from '../doctor-check.ts'

/** Whether there is a Vite config and Vite can load it. */
export const viteConfig: DoctorCheck = {
  title: 'Vite config',
  run({ config }) {
    switch (config.state) {
      case 'missing':
        return { status: 'warn', detail: 'there is none', fix: 'Run npx firstpaint init, which writes one.' }
      case 'no-vite':
        return { status: 'skip', detail: 'cannot be loaded without Vite' }
      case 'broken':
        return { status: 'fail', detail: `${config.file} fails: ${problemOf(config.error)}`, fix: fixOf(config.error) }
      case 'loaded':
        return { status: 'ok', detail: config.file }
    }
  },
}

function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  // The first lines say what; below come code frames.
  const line = message.split('\n').find((text) => text.trim() !== '') ?? 'unknown error'
  return isFirstpaintError(error) ? `${error.code}: ${line}` : line.trim()
}

function fixOf(error: unknown): string {
  const hint = isFirstpaintError(error) ? error.hint : undefined
  return hint ?? 'Run npx vite build to see the whole error.'
}
