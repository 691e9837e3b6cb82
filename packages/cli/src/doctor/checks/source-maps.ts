import type { CheckResult, DoctorCheck } from '../doctor-check.ts'

/** Whether sizes can be told module by module, and whether the deploy carries the sources along. */
export const sourceMaps: DoctorCheck = {
  title: 'Source maps',
  run({ config }): CheckResult {
    if (config.state !== 'loaded') return { status: 'skip', detail: 'no config is loaded' }
    const asked = config.user.build?.sourcemap
    const hasPlugin = config.resolved.plugins.some(({ name }) => name === 'firstpaint:source-maps')
    if (asked === 'inline') {
      return {
        status: 'fail',
        detail: "build.sourcemap is 'inline': every visitor downloads the maps",
        fix: hasPlugin
          ? 'Take build.sourcemap out: firstpaint() keeps maps of its own.'
          : "Set build.sourcemap to 'hidden'.",
      }
    }
    if (asked) return { status: 'ok', detail: `build.sourcemap is ${asked === true ? 'true' : `'${asked}'`}` }
    if (hasPlugin) return { status: 'ok', detail: 'firstpaint() makes them and keeps them out of the site' }
    return {
      status: 'warn',
      detail: 'none are made, so `firstpaint analyze` cannot tell modules apart',
      fix: "Add firstpaint() to the config, or set build.sourcemap to 'hidden'.",
    }
  },
}
