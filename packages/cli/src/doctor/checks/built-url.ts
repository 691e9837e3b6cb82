import type { DoctorCheck } from '../doctor-check.ts'

/** `experimental.renderBuiltUrl` and the import map that keeps chunk names stable exclude each other in Vite. */
export const builtUrl: DoctorCheck = {
  title: 'experimental.renderBuiltUrl',
  run({ config }) {
    if (config.state !== 'loaded') return { status: 'skip', detail: 'no config is loaded' }
    if (config.resolved.experimental.renderBuiltUrl === undefined) return { status: 'ok', detail: 'not set' }
    return {
      status: 'warn',
      detail: 'it is set, so a one-line edit changes the name of most chunks: the import map that prevents it is off',
      fix: "Where one address serves everything, use `base: 'https://cdn.example.com/'` instead.",
    }
  },
}
