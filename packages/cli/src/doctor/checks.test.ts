import { readFileSync } from 'node:fs'
import type { ResolvedConfig, UserConfig } from 'vite'
import { describe, expect, test } from 'vitest'
import { tempDir } from '../../test/temp-dir.ts'
import { findPackage } from '../project/find-package.ts'
import { viteRange } from '../project/load-vite.ts'
import type { PackageJson } from '../project/read-package-json.ts'
import { checks, type CheckId } from './check-registry.ts'
import { oldestNode } from './checks/node-engines.ts'
import type { DoctorFacts } from './doctor-check.ts'
import type { LoadedConfig } from './load-config.ts'

interface App {
  readonly manifest?: PackageJson
  /** Versions by the path of the install: `react`, `widget/node_modules/react`. */
  readonly installed?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly config?: LoadedConfig
  readonly env?: Record<string, string>
}

function factsOf({
  manifest = {},
  installed = {},
  files = [],
  config = { state: 'missing' },
  env = {},
}: App): DoctorFacts {
  const manifests = Object.entries(installed).map(([path, version]) => [
    `node_modules/${path}/package.json`,
    JSON.stringify({
      version,
      dependencies: { react: '*', rolldown: '*', '@firstpaint/vite': '*', '@firstpaint/core': '*' },
    }),
  ])
  const dir = tempDir({ ...Object.fromEntries(manifests), ...Object.fromEntries(files.map((file) => [file, ''])) })
  return { dir, manifest, env, config, find: (name) => findPackage(name, dir) }
}

/** A loaded config: what the user wrote, and what Vite made of it as far as the checks look. */
function loaded(
  user: UserConfig,
  plugins: readonly string[] = [],
  target: string | string[] = ['chrome111'],
): LoadedConfig {
  const resolved = {
    build: { target },
    experimental: user.experimental ?? {},
    plugins: plugins.map((name) => ({ name })),
  }
  return { state: 'loaded', file: 'vite.config.ts', user, resolved: resolved as unknown as ResolvedConfig }
}

const cases: [id: CheckId, what: string, app: App, status: string, words: RegExp][] = [
  ['node', 'this Node', {}, 'ok', /^v\d+/],
  ['node-engines', 'no limit', {}, 'skip', /does not limit/],
  ['node-engines', 'a good limit', { manifest: { engines: { node: '>=24' } } }, 'ok', /24/],
  ['node-engines', 'an old Node let in', { manifest: { engines: { node: '^20 || >=22.18' } } }, 'warn', /22\.18/],
  ['package-manager', 'one lockfile', { files: ['pnpm-lock.yaml'] }, 'ok', /pnpm/],
  [
    'package-manager',
    'two lockfiles',
    { files: ['yarn.lock', 'package-lock.json'] },
    'warn',
    /yarn\.lock, package-lock\.json/,
  ],
  ['vite', 'a good one', { installed: { vite: '8.3.8' } }, 'ok', /8\.3\.8/],
  ['vite', 'an old one', { installed: { vite: '7.3.0' } }, 'fail', /7\.3\.0 is too old.*>=8/],
  ['vite', 'none', {}, 'fail', /not in package\.json/],
  ['vite', 'one not installed', { manifest: { devDependencies: { vite: '^8' } } }, 'fail', /not installed/],
  ['rolldown', 'beside Vite', { installed: { vite: '8.3.8', rolldown: '1.2.19' } }, 'ok', /1\.2\.19/],
  ['rolldown', 'none', {}, 'skip', /no Vite/],
  ['react', 'both alike', { installed: { react: '19.3.1', 'react-dom': '19.3.1' } }, 'ok', /19\.3\.1/],
  ['react', 'two versions', { installed: { react: '19.3.1', 'react-dom': '19.2.0' } }, 'fail', /19\.3\.1.*19\.2\.0/],
  ['react', 'none', {}, 'skip', /not installed/],
  [
    'router',
    'one',
    { manifest: { dependencies: { wouter: '1' } }, installed: { wouter: '3.9.0' } },
    'ok',
    /wouter 3\.9\.0/,
  ],
  ['router', 'none', {}, 'skip', /none/],
  ['typescript', 'none', {}, 'skip', /not used/],
  ['firstpaint', 'missing', {}, 'warn', /not installed/],
  [
    'firstpaint',
    'in one version',
    { installed: { firstpaint: '0.1.0', '@firstpaint/vite': '0.1.0', '@firstpaint/core': '0.1.0' } },
    'ok',
    /0\.1\.0/,
  ],
  [
    'firstpaint',
    'in two',
    { installed: { firstpaint: '0.2.0', '@firstpaint/vite': '0.1.0' } },
    'fail',
    /firstpaint 0\.2\.0, @firstpaint\/vite 0\.1\.0/,
  ],
  ['copies', 'nothing installed', {}, 'skip', /none/],
  [
    'copies',
    'one',
    { manifest: { dependencies: { react: '*' } }, installed: { react: '19.3.1' } },
    'ok',
    /one of each/,
  ],
  [
    'copies',
    'two Reacts',
    {
      manifest: { dependencies: { react: '*', widget: '*' } },
      installed: { react: '19.3.1', widget: '1', 'widget/node_modules/react': '18.3.1' },
    },
    'warn',
    /18\.3\.1 in node_modules\/widget\/node_modules\/react/,
  ],
  ['module-type', 'module', { manifest: { type: 'module' } }, 'ok', /module/],
  ['module-type', 'nothing', {}, 'ok', /not set/],
  ['module-type', 'commonjs', { manifest: { type: 'commonjs' } }, 'fail', /wrap/],
  ['module-type', 'nonsense', { manifest: { type: 'esm' } }, 'warn', /'esm'/],
  ['config', 'missing', {}, 'warn', /there is none/],
  ['config', 'without Vite', { config: { state: 'no-vite' } }, 'skip', /without Vite/],
  [
    'config',
    'broken',
    { config: { state: 'broken', file: 'vite.config.ts', error: new Error('\nbad\n  frame') } },
    'fail',
    /fails: bad$/,
  ],
  ['config', 'good', { config: loaded({}) }, 'ok', /vite\.config\.ts/],
  ['plugin', 'absent', { config: loaded({}, ['vite:react']) }, 'warn', /does not use it/],
  ['plugin', 'present', { config: loaded({}, ['firstpaint:guard', 'firstpaint:report']) }, 'ok', /2 parts/],
  ['plugin', 'no config', {}, 'skip', /no config/],
  ['source-maps', 'none', { config: loaded({}) }, 'warn', /cannot tell modules/],
  ['source-maps', 'ours', { config: loaded({}, ['firstpaint:source-maps']) }, 'ok', /keeps them out/],
  ['source-maps', 'hidden', { config: loaded({ build: { sourcemap: 'hidden' } }) }, 'ok', /'hidden'/],
  ['source-maps', 'inline', { config: loaded({ build: { sourcemap: 'inline' } }) }, 'fail', /every visitor/],
  ['targets', 'the default', { config: loaded({}) }, 'ok', /chrome111/],
  ['targets', 'an old one', { config: loaded({}, [], ['es2015', 'chrome60']) }, 'warn', /es2015/],
  ['targets', 'esnext', { config: loaded({}, [], 'esnext') }, 'warn', /esnext/],
  [
    'targets',
    'a browserslist nobody reads',
    { manifest: { browserslist: ['> 1%'] }, config: loaded({}) },
    'warn',
    /does not read browserslist/,
  ],
  [
    'targets',
    'a .browserslistrc nobody reads',
    { files: ['.browserslistrc'], config: loaded({}) },
    'warn',
    /does not read/,
  ],
  [
    'targets',
    'a browserslist that is read',
    { manifest: { browserslist: [] }, config: loaded({}, ['vite:legacy-config']) },
    'ok',
    /chrome111/,
  ],
  ['built-url', 'not set', { config: loaded({}) }, 'ok', /not set/],
  ['built-url', 'set', { config: loaded({ experimental: { renderBuiltUrl: () => '' } }) }, 'warn', /import map/],
  [
    'browser',
    'a wrong CHROME_PATH',
    { env: { CHROME_PATH: '/no/such/chrome' } },
    'warn',
    /\/no\/such\/chrome.*does not exist/,
  ],
  ['browser', 'none', { env: { PLAYWRIGHT_BROWSERS_PATH: '/no/such/folder' } }, 'warn', /no Chromium/],
]

describe('doctor checks', () => {
  test.each(cases)('%s: %s', async (id, _what, app, status, words) => {
    const result = await checks[id].run(factsOf(app))
    expect(result).toMatchObject({ status, detail: expect.stringMatching(words) })
    expect(result.fix === undefined).toBe(status === 'ok' || status === 'skip')
  })

  test('every check stands in the table', () => {
    expect(new Set(cases.map(([id]) => id))).toEqual(new Set(Object.keys(checks)))
  })

  test('the versions asked for are those of package.json', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(manifest.peerDependencies.vite).toBe(viteRange)
    expect(manifest.engines.node).toBe(`>=${oldestNode}`)
  })
})
