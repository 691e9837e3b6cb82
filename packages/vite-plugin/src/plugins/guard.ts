import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { PluginTwice } from '../errors.ts'
import { isExactPass } from '../exact-pass-marker.ts'
import { isBrowserEnvironment } from '../site-build.ts'

const name = 'firstpaint:guard'

/** Refuses set-ups that cannot work, and starts the record of each build. */
export function guard({ build }: Context): Plugin {
  return {
    name,
    apply: (config) => !isExactPass(config),
    applyToEnvironment: isBrowserEnvironment,
    configResolved(config) {
      if (config.plugins.filter((plugin) => plugin.name === name).length > 1) throw PluginTwice()
      build.configure(config)
    },
    buildStart() {
      build.start()
    },
    writeBundle() {
      build.written = true
    },
  }
}
