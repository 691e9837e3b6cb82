import { browser } from './checks/browser.ts'
import { browserTargets } from './checks/browser-targets.ts'
import { builtUrl } from './checks/built-url.ts'
import { firstpaintPackages } from './checks/firstpaint-packages.ts'
import { firstpaintPlugin } from './checks/firstpaint-plugin.ts'
import { moduleType } from './checks/module-type.ts'
import { nodeEngines } from './checks/node-engines.ts'
import { nodeVersion } from './checks/node-version.ts'
import { packageCopies } from './checks/package-copies.ts'
import { packageManager } from './checks/package-manager.ts'
import { reactVersion } from './checks/react-version.ts'
import { rolldownVersion } from './checks/rolldown-version.ts'
import { routerVersion } from './checks/router-version.ts'
import { sourceMaps } from './checks/source-maps.ts'
import { typescriptVersion } from './checks/typescript-version.ts'
import { viteConfig } from './checks/vite-config.ts'
import { viteVersion } from './checks/vite-version.ts'
import type { DoctorCheck } from './doctor-check.ts'

/** Permanent names of the checks, as `--json` prints them. */
export type CheckId =
  | 'node'
  | 'node-engines'
  | 'package-manager'
  | 'vite'
  | 'rolldown'
  | 'react'
  | 'router'
  | 'typescript'
  | 'firstpaint'
  | 'copies'
  | 'module-type'
  | 'config'
  | 'plugin'
  | 'source-maps'
  | 'targets'
  | 'built-url'
  | 'browser'

/** Every check in the order of the output: versions, then the config, then the machine. */
export const checks: Readonly<Record<CheckId, DoctorCheck>> = {
  node: nodeVersion,
  'node-engines': nodeEngines,
  'package-manager': packageManager,
  vite: viteVersion,
  rolldown: rolldownVersion,
  react: reactVersion,
  router: routerVersion,
  typescript: typescriptVersion,
  firstpaint: firstpaintPackages,
  copies: packageCopies,
  'module-type': moduleType,
  config: viteConfig,
  plugin: firstpaintPlugin,
  'source-maps': sourceMaps,
  targets: browserTargets,
  'built-url': builtUrl,
  browser,
}
