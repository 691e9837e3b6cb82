import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { PluginTwice } from '../errors.ts'
import { isExactPass } from '../exact-pass-marker.ts'
import { isBrowserEnvironment } from '../site-build.ts'

const name = 'firstpaint:guard'

/** Refuses set-ups that cannot work, and starts the record of each build. */
export function guard({ build, options }: Context): Plugin {
  return {
    name,
    /** For commands that work on an app by its config. */
    api: { options },
    apply: (config) => !isExactPass(config),
    applyToEnvironment: isBrowserEnvironment,
    configResolved(config) {
      if (config.plugins.filter((plugin) => plugin.name === name).length > 1) throw PluginTwice()
      build.configure(config)
    },
    buildStart() {
      // With several environments, the configuration resolved last may be another one's.
      build.configure(this.environment.getTopLevelConfig())
      build.start()
    },
    writeBundle() {
      build.written = true
    },
  }
}
