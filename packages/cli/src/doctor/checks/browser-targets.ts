import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckResult, DoctorCheck } from '../doctor-check.ts'

/** Whether the browsers that the build aims at are the ones that somebody meant. */
export const browserTargets: DoctorCheck = {
  title: 'Browser targets',
  run({ config, manifest, dir }): CheckResult {
    if (config.state !== 'loaded') return { status: 'skip', detail: 'no config is loaded' }
    const targets = [config.resolved.build.target || 'esnext'].flat()
    const detail = targets.join(', ')
    const old = targets.find((target) => /^es(?:[356]|201[5-9])$/.test(target))
    if (old) {
      return {
        status: 'warn',
        detail: `build.target has ${old}: newer syntax is rewritten into longer code for browsers few people have`,
        fix: "Take build.target out; Vite's default is what is widely available. Old browsers are @vitejs/plugin-legacy's.",
      }
    }
    if (targets.includes('esnext')) {
      return {
        status: 'warn',
        detail: "build.target is 'esnext': syntax of this year reaches browsers of last year, which then show nothing",
        fix: "Take build.target out; Vite's default is what is widely available.",
      }
    }
    const hasList = manifest.browserslist !== undefined || existsSync(join(dir, '.browserslistrc'))
    const isRead = config.resolved.plugins.some(({ name }) => /legacy|browserslist/.test(name))
    if (!hasList || isRead) return { status: 'ok', detail }
    return {
      status: 'warn',
      detail: `Vite does not read browserslist; it builds for ${detail}`,
      fix: 'Say the same in build.target, or remove the browserslist when no other tool reads it.',
    }
  },
}
