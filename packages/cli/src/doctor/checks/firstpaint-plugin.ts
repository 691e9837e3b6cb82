import type { DoctorCheck } from '../doctor-check.ts'

/** Whether `firstpaint()` is among the plugins of the build. */
export const firstpaintPlugin: DoctorCheck = {
  title: 'firstpaint() in the config',
  run({ config }) {
    if (config.state !== 'loaded') return { status: 'skip', detail: 'no config is loaded' }
    const parts = config.resolved.plugins.filter(({ name }) => name.startsWith('firstpaint:'))
    if (parts.length > 0) return { status: 'ok', detail: `with ${parts.length} parts` }
    return { status: 'warn', detail: `${config.file} does not use it`, fix: 'Run npx firstpaint init.' }
  },
}
