import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint, runNode, type Finished } from './run-firstpaint.ts'
import { siteFiles } from './site-files.ts'
import { tempDir } from './temp-dir.ts'
import { linkPackages, viteApp, viteBin } from './vite-app.ts'

/** One mistake, and what its error has to name: the option or file, the value, what is allowed. */
interface WrongCommand {
  readonly mistake: string
  readonly words: readonly string[]
  readonly code: string
  readonly names: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  /** What cannot be said by files alone. */
  readonly prepare?: (dir: string) => void
  readonly nodeOptions?: readonly string[]
}

const app = { 'package.json': '{ "devDependencies": { "vite": "^8.3.0" } }' }
const goodConfig = 'export default { plugins: [] }\n'
const oldNode = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })",
)}`

const wrongCommands: readonly WrongCommand[] = [
  {
    mistake: 'no command',
    words: [],
    code: 'FP_CLI_COMMAND_MISSING',
    names: [
      'analyze, explain, chunks, images, sw, lab, compare, budgets, deliver, serve, host, deploy, rollback, prune, metrics, alerts, synthetic, profile, doctor, init',
    ],
  },
  {
    mistake: 'a mistyped command',
    words: ['anaylze', 'dist'],
    code: 'FP_CLI_COMMAND_UNKNOWN',
    names: [
      "'anaylze'",
      'Did you mean analyze?',
      'analyze, explain, chunks, images, sw, lab, compare, budgets, deliver, serve, host, deploy, rollback, prune, metrics, alerts, synthetic, profile, doctor, init',
    ],
  },
  {
    mistake: 'a mistyped option',
    words: ['analyze', 'dist', '--limti', '3'],
    code: 'FP_CLI_OPTION_UNKNOWN',
    names: ['--limti', 'received: 3', 'Did you mean --limit?', '--max-total'],
  },
  {
    mistake: "another command's option",
    words: ['doctor', '--limit', '3'],
    code: 'FP_CLI_OPTION_UNKNOWN',
    names: ['--limit', 'firstpaint doctor', '--json'],
  },
  { mistake: 'a missing argument', words: ['analyze'], code: 'FP_CLI_ARGUMENT_MISSING', names: ['<dist>'] },
  {
    mistake: 'too many arguments',
    words: ['analyze', 'dist', 'build'],
    code: 'FP_CLI_ARGUMENTS_TOO_MANY',
    names: ["'build'", 'analyze <dist>'],
  },
  {
    mistake: 'a word for a number',
    words: ['analyze', 'dist', '--limit', 'ten'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--limit', "'ten'", 'from 1 to 1000'],
  },
  {
    mistake: 'a number out of range',
    words: ['analyze', 'dist', '--limit=0'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--limit', "not '0'", 'from 1 to 1000'],
  },
  {
    mistake: 'an option without its value',
    words: ['analyze', 'dist', '--limit'],
    code: 'FP_CLI_OPTION_VALUE_MISSING',
    names: ['--limit <n>', 'received: nothing'],
  },
  {
    mistake: 'an option given twice',
    words: ['analyze', 'dist', '--limit', '1', '--limit', '2'],
    code: 'FP_CLI_OPTION_REPEATED',
    names: ['--limit', '1 and 2'],
  },
  {
    mistake: 'a size in an unknown unit',
    words: ['analyze', 'dist', '--max-js', '3parsecs'],
    code: 'FP_SIZE_INVALID',
    names: ['--max-js', "'3parsecs'", 'B, kB, MB, GB'],
  },
  {
    mistake: 'a size of nothing',
    words: ['analyze', 'dist', '--max-total', '0kB'],
    code: 'FP_SIZE_INVALID',
    names: ['--max-total', "'0kB'", 'above 0'],
  },
  {
    mistake: 'a switch with a value',
    words: ['init', '--yes=no'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--yes', "'no'", 'a switch without a value'],
  },
  {
    mistake: 'two options that exclude each other',
    words: ['analyze', 'dist', '--max-js', '1kB', '--no-brotli'],
    code: 'FP_CLI_OPTIONS_CONFLICT',
    names: ['--max-js', '--no-brotli', 'brotli bytes'],
  },
  {
    mistake: 'a folder of maps that is none',
    words: ['analyze', 'dist', '--maps', 'nowhere'],
    files: siteFiles,
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--maps', "'nowhere'", 'an existing folder'],
  },
  { mistake: 'a missing dist', words: ['analyze', 'dist'], code: 'FP_DIST_MISSING', names: ['dist', 'vite build'] },
  {
    mistake: 'a file for a dist',
    words: ['analyze', 'dist.zip'],
    files: { 'dist.zip': '' },
    code: 'FP_DIST_NOT_FOLDER',
    names: ['dist.zip', 'folder'],
  },
  {
    mistake: 'an empty dist',
    words: ['analyze', 'dist'],
    prepare: (dir) => mkdirSync(join(dir, 'dist')),
    code: 'FP_DIST_EMPTY',
    names: ['dist', 'build.outDir'],
  },
  {
    mistake: 'a file that cannot be read',
    words: ['analyze', 'dist'],
    files: siteFiles,
    prepare: (dir) => symlinkSync(join(dir, 'gone.js'), join(dir, 'dist/assets/link.js')),
    code: 'FP_FILE_UNREADABLE',
    names: ['assets/link.js', 'broken link'],
  },
  {
    mistake: 'a source map that is no JSON',
    words: ['analyze', 'dist'],
    files: { ...siteFiles, 'dist/assets/dish-D4hNv8Rt.js.map': '{ "version": 3, ' },
    code: 'FP_SOURCEMAP_INVALID',
    names: ['assets/dish-D4hNv8Rt.js.map'],
  },
  {
    mistake: 'a script cut short',
    words: ['analyze', 'dist'],
    files: { ...siteFiles, 'dist/assets/cut.js': 'export const menu = [{ name: "soup' },
    code: 'FP_SCRIPT_UNPARSABLE',
    names: ['assets/cut.js'],
  },
  {
    mistake: 'a strategy that is none',
    words: ['chunks', '--strategy', 'magic'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--strategy', "'magic'", 'auto, vite-default, vendor, granular'],
  },
  {
    mistake: 'two questions about chunks at once',
    words: ['chunks', '--replan', '--what-if', 'lazy main'],
    code: 'FP_CLI_OPTIONS_CONFLICT',
    names: ['--replan', '--what-if', 'another answer'],
  },
  {
    mistake: 'a folder of a build that is none',
    words: ['explain', '--dir', 'built'],
    files: app,
    code: 'FP_CHUNK_FACTS_MISSING',
    names: ['built/chunk-facts.json', '--dir'],
  },
  {
    mistake: 'facts of another version',
    words: ['explain', '--dir', 'built'],
    files: { ...app, 'built/chunk-facts.json': '{ "version": 2 }' },
    code: 'FP_CHUNK_FACTS_INVALID',
    names: ['built/chunk-facts.json', 'its version is 2'],
  },
  {
    mistake: 'facts cut short',
    words: ['chunks', '--compare', '--dir', 'built'],
    files: { ...app, 'built/chunk-facts.json': '{ "version": 1, ' },
    code: 'FP_CHUNK_FACTS_INVALID',
    names: ['built/chunk-facts.json', 'Build the app again'],
  },
  {
    mistake: 'an app that can be neither read nor learned',
    words: ['explain'],
    files: { ...app, 'vite.config.js': 'export default { plugins: [' },
    prepare: (dir) => linkPackages(dir, ['vite']),
    code: 'FP_CONFIG_UNLOADABLE',
    names: ['Vite config', 'firstpaint doctor'],
  },
  { mistake: 'no package.json', words: ['doctor'], code: 'FP_PACKAGE_JSON_MISSING', names: ['package.json'] },
  { mistake: 'a missing folder', words: ['doctor', 'web'], code: 'FP_DIR_MISSING', names: ["'web'", 'package.json'] },
  {
    mistake: 'a file for a folder',
    words: ['init', 'package.json', '--yes'],
    files: app,
    code: 'FP_DIR_NOT_FOLDER',
    names: ['package.json', 'folder'],
  },
  {
    mistake: 'a package.json that is no JSON',
    words: ['doctor'],
    files: { 'package.json': '{ "name": "app", }' },
    code: 'FP_PACKAGE_JSON_INVALID',
    names: ['package.json', 'one JSON object'],
  },
  {
    mistake: 'a package.json of the wrong form',
    words: ['init', '--yes'],
    files: { 'package.json': '{ "devDependencies": ["vite"] }' },
    code: 'FP_PACKAGE_JSON_INVALID',
    names: ['package.json', 'its devDependencies is no object'],
  },
  {
    mistake: 'an app without Vite',
    words: ['init', '--yes'],
    files: { 'package.json': '{}' },
    code: 'FP_VITE_MISSING',
    names: ['>=8.1.0', 'package.json'],
  },
  {
    mistake: 'an app with an old Vite',
    words: ['init', '--yes'],
    files: { ...app, 'node_modules/vite/package.json': '{ "version": "7.3.1" }' },
    code: 'FP_VITE_TOO_OLD',
    names: ['7.3.1', '>=8.1.0'],
  },
  {
    mistake: 'a config that does not parse',
    words: ['init', '--yes'],
    files: { ...app, 'vite.config.ts': 'export default {\n  plugins: [\n}\n' },
    prepare: (dir) => linkPackages(dir, ['vite']),
    code: 'FP_INIT_CONFIG_UNPARSABLE',
    names: ['vite.config.ts:3', 'vite build'],
  },
  {
    mistake: 'a config that init cannot edit',
    words: ['init', '--yes'],
    files: { ...app, 'vite.config.ts': "import shared from './shared'\n\nexport default shared\n" },
    prepare: (dir) => linkPackages(dir, ['vite']),
    code: 'FP_INIT_CONFIG_SHAPE',
    names: ['vite.config.ts:3', '`shared`', "import { firstpaint } from 'firstpaint/vite'", '`firstpaint()`'],
  },
  {
    mistake: 'a question that nobody can answer',
    words: ['init'],
    files: { ...app, 'vite.config.ts': goodConfig },
    prepare: (dir) => linkPackages(dir, ['vite']),
    code: 'FP_INIT_NEEDS_YES',
    names: ['--yes', '--dry-run'],
  },
  {
    mistake: 'a Node that is too old',
    words: ['--version'],
    nodeOptions: ['--import', oldNode],
    code: 'FP_NODE_TOO_OLD',
    names: ['22.18'],
  },
]

/** A call of `firstpaint(…)` as it stands in vite.config, and what the failed build has to say. */
interface WrongCall {
  readonly plugins: string
  readonly code: string
  readonly names: readonly string[]
}

const wrongCalls: readonly WrongCall[] = [
  {
    plugins: 'firstpaint({ repot: true })',
    code: 'FP_OPTION_UNKNOWN',
    names: [
      "'repot'",
      'received: true',
      "Did you mean 'report'?",
      'dir, stableChunks, chunks, preload, recover, images, delivery, serviceWorker, graph, report',
    ],
  },
  {
    plugins: 'firstpaint({ report: { brotl: 1 } })',
    code: 'FP_OPTION_UNKNOWN',
    names: ["'report.brotl'", "Did you mean 'brotli'?", 'brotli, treemap, summary'],
  },
  { plugins: 'firstpaint({ dir: 5 })', code: 'FP_OPTION_INVALID', names: ["'dir'", 'received: 5', 'a folder name'] },
  { plugins: "firstpaint({ dir: '' })", code: 'FP_OPTION_INVALID', names: ["'dir'", "''", 'not empty'] },
  {
    plugins: "firstpaint({ stableChunks: 'yes' })",
    code: 'FP_OPTION_INVALID',
    names: ["'stableChunks'", "'yes'", 'true or false'],
  },
  {
    plugins: "firstpaint({ preload: 'all' })",
    code: 'FP_OPTION_INVALID',
    names: ["'preload'", "'all'", 'true or false'],
  },
  { plugins: 'firstpaint({ recover: 1 })', code: 'FP_OPTION_INVALID', names: ["'recover'", '1', 'true or false'] },
  {
    plugins: "firstpaint({ report: 'html' })",
    code: 'FP_OPTION_INVALID',
    names: ["'report'", "'html'", 'true, false or an object'],
  },
  {
    plugins: 'firstpaint({ report: { brotli: 11 } })',
    code: 'FP_OPTION_INVALID',
    names: ["'report.brotli'", '11', 'true or false'],
  },
  {
    plugins: "firstpaint({ chunks: { stratgy: 'auto' } })",
    code: 'FP_OPTION_UNKNOWN',
    names: [
      "'chunks.stratgy'",
      "Did you mean 'strategy'?",
      'strategy, lockfile, profile, pins, routes, replan, budgets',
    ],
  },
  {
    plugins: "firstpaint({ chunks: { pins: { together: 'react' } } })",
    code: 'FP_OPTION_INVALID',
    names: ["'chunks.pins.together'", "'react'", 'a list of lists'],
  },
  {
    plugins: "firstpaint({ chunks: { profile: 'http://metrics.example/profile' } })",
    code: 'FP_OPTION_INVALID',
    names: ["'chunks.profile'", 'an https URL or false'],
  },
  {
    plugins: 'firstpaint({ chunks: { budgets: { overFetch: 50 } } })',
    code: 'FP_OPTION_INVALID',
    names: ["'chunks.budgets.overFetch'", '50', 'a share from 0 to 1'],
  },
  { plugins: "firstpaint('graph')", code: 'FP_OPTIONS_NOT_OBJECT', names: ["'graph'", 'an object of options'] },
  { plugins: 'firstpaint([])', code: 'FP_OPTIONS_NOT_OBJECT', names: ['an array of 0', 'an object of options'] },
  { plugins: 'firstpaint(), firstpaint()', code: 'FP_PLUGIN_TWICE', names: ['more than once', 'one firstpaint()'] },
  { plugins: "firstpaint({ dir: '..' })", code: 'FP_DIR_OUTSIDE', names: ["'dir'", "'..'", 'inside the project'] },
  { plugins: "firstpaint({ dir: 'dist/fp' })", code: 'FP_DIR_OUTSIDE', names: ["'dir'", "'dist/fp'"] },
]

beforeAll(compilePackages)

function expectNamed({ stdout, stderr }: Finished, code: string, names: readonly string[]): void {
  for (const name of [code, ...names]) expect(stderr).toContain(name)
  expect(stdout + stderr).not.toContain('    at ')
}

describe('wrong command lines', () => {
  test.each(wrongCommands)('$mistake → $code', ({ words, code, names, files, prepare, nodeOptions }) => {
    const dir = tempDir(files)
    prepare?.(dir)
    const options = { cwd: dir, ...(nodeOptions && { nodeOptions }) }
    const told = runFirstpaint(words, options)
    expect(told.code).toBe(2)
    expect(told.stdout.includes(code)).toBe(false)
    expectNamed(told, code, names)

    const document = runFirstpaint([...words, '--json'], options)
    expect(document.code).toBe(2)
    expect(JSON.parse(document.stdout).error).toMatchObject({ code, message: expect.any(String) })
  })
})

describe('wrong calls of firstpaint()', () => {
  test.each(wrongCalls)('$plugins → $code', ({ plugins, code, names }) => {
    const dir = viteApp(`import { firstpaint } from 'firstpaint/vite'\n\nexport default { plugins: [${plugins}] }\n`)
    const built = runNode([viteBin(dir), 'build'], { cwd: dir })
    expect(built.code).not.toBe(0)
    expectNamed(built, code, names)
    // The doctor says the same before a build does, and finds something broken rather than failing itself.
    const examined = runFirstpaint(['doctor', '--json'], { cwd: dir })
    expect(examined.code).toBe(1)
    expect(examined.stdout).toContain(code)
  })
})
