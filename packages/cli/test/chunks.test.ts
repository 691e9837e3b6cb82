import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { type Finished, runFirstpaint, runNode } from './run-firstpaint.ts'
import { viteApp, viteBin } from './vite-app.ts'

/** Code of some size that neither a minifier nor a compressor makes small. */
const bulk = (name: string, count: number): string =>
  [
    `const ${name} = []`,
    ...Array.from({ length: count }, (_, at) => `${name}.push('${name}${(at * 7919) % 9973}:${(at * at) % 977}')`),
    `export { ${name} }`,
  ].join('\n')

const files = {
  'main.js': [
    "import { greet } from './src/greet.js'",
    'const open = { home: () => import("./src/home.js"), edit: () => import("./src/edit.js") }',
    'globalThis.go = async (page) => (await open[page]()).page()',
    'greet(document.title)',
  ].join('\n'),
  'src/greet.js': 'export const greet = (name) => console.log(name, Date.now())',
  'src/home.js': "import { price } from './price.js'\nexport const page = () => price(1)",
  'src/edit.js':
    "import { price } from './price.js'\nimport { editor } from './editor/index.js'\nexport const page = () => editor(price(2))",
  'src/editor/index.js':
    "import { words } from './words.js'\nexport const editor = (value) => console.log(words, value)",
  'src/editor/words.js': bulk('words', 900),
  'src/price.js': `import { table } from './table.js'\nexport const price = (value) => table[value]`,
  'src/table.js': bulk('table', 300),
}
const routes = "{ '/': 'src/home.js', '/edit': 'src/edit.js' }"
const config = `import { firstpaint } from 'firstpaint/vite'\nexport default { plugins: [firstpaint({ chunks: { routes: ${routes} } })] }\n`

function built(given: Readonly<Record<string, string>> = {}, vite = config): string {
  const dir = viteApp(vite, { ...files, ...given })
  expect(runNode([viteBin(dir), 'build'], { cwd: dir })).toMatchObject({ code: 0 })
  return dir
}

function json(dir: string, ...words: string[]): Record<string, any> {
  const finished = runFirstpaint([...words, '--json'], { cwd: dir })
  expect(finished.code, finished.stderr + finished.stdout).toBe(0)
  return JSON.parse(finished.stdout)
}

const errorOf = ({ stdout }: Finished): Record<string, string> => JSON.parse(stdout).error

beforeAll(compilePackages)

describe('explain', () => {
  test('the app, a route, a chunk and a module, as documents and for people', () => {
    const dir = built()
    const { source, notes, overview } = json(dir, 'explain')
    expect({ source, notes }).toEqual({ source: 'build', notes: [] })
    expect(overview.promises.filter(({ kept }: { kept: boolean }) => !kept)).toEqual([])
    expect(overview.routes.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['/', '/edit']))
    expect(overview.findings).toEqual([])
    const text = runFirstpaint(['explain'], { cwd: dir }).stdout
    for (const title of ['Chunks: ', 'Promises', 'Cost per visit', 'Heaviest routes', 'What to load lazily next'])
      expect(text).toContain(title)

    const { route } = json(dir, 'explain', '/edit')
    const [heavy] = route.heavyImports
    expect(heavy.chain).toEqual(['src/edit.js', 'src/editor/index.js', 'src/editor/words.js'])
    expect(heavy.links[1].savesBytes).toBe(heavy.savesBytes)
    expect(route.lazyNext[0].module).toBe('src/editor/words.js')
    expect(route.chunks.every(({ bytes, needed }: { bytes: number; needed: number }) => needed === bytes)).toBe(true)
    expect(runFirstpaint(['explain', '/edit'], { cwd: dir }).stdout).toMatch(/→ src\/editor\/index\.js +cut: saves/)

    const { module } = json(dir, 'explain', 'words.js')
    expect(module).toMatchObject({ module: 'src/editor/words.js', importers: ['src/editor/index.js'] })
    expect(module.moves.every(({ change }: { change: object }) => 'firstBytes' in change)).toBe(true)

    const { chunk } = json(dir, 'explain', `chunk:${module.chunk}`)
    expect(chunk.modules.map(({ id }: { id: string }) => id)).toContain('src/editor/words.js')
    expect(chunk.loadedBy.map(({ name }: { name: string }) => name)).toContain('/edit')
    expect(runFirstpaint(['explain', `chunk:${module.chunk}`], { cwd: dir }).stdout).toMatch(/Changed by .* of deploys/)
  })

  test('what is unknown or ambiguous is an error with names to choose from', () => {
    const dir = built()
    const unknown = runFirstpaint(['explain', 'src/pricce.js', '--json'], { cwd: dir })
    expect(unknown.code).toBe(2)
    expect(errorOf(unknown)).toMatchObject({ code: 'FP_EXPLAIN_UNKNOWN', hint: 'Did you mean src/price.js?' })
    const ambiguous = runFirstpaint(['explain', 'module:src/', '--json'], { cwd: dir })
    expect(ambiguous.code).toBe(2)
    expect(errorOf(ambiguous)).toMatchObject({ code: 'FP_EXPLAIN_AMBIGUOUS' })
    expect(errorOf(ambiguous)['hint']).toContain('module:src/home.js')
  })

  test('learns an app without firstpaint() in memory, and finds what makes its chunks grow', () => {
    const group = "{ name: 'vendor', test: /words|greet/ }"
    const own = `export default { build: { rolldownOptions: { output: { codeSplitting: { groups: [${group}] } } } } }\n`
    const manifest = '{ "name": "app", "private": true, "type": "commonjs", "devDependencies": { "vite": "^8.3.0" } }\n'
    const dir = viteApp(own, { ...files, 'package.json': manifest })
    const finished = runFirstpaint(['explain', '--json'], { cwd: dir })
    expect(finished.stderr).toContain('learning the app in memory')
    const { source, overview } = JSON.parse(finished.stdout)
    expect(source).toBe('learned')
    const kinds = overview.findings.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['module-type', 'recursive-groups'])
    expect(existsSync(join(dir, 'dist'))).toBe(false)
    expect(existsSync(join(dir, 'firstpaint.chunks.json'))).toBe(false)
  })
})

test('explain finds lazy code that the config itself pulls into the first page', () => {
  const groups = "[{ name: 'vendor', test: /words|greet/, includeDependenciesRecursively: false }]"
  const own = `build: { rolldownOptions: { output: { codeSplitting: { groups: ${groups} } } } }`
  const dir = built({}, config.replace('export default {', `export default { ${own},`))
  const { source, overview } = json(dir, 'explain')
  expect(source).toBe('learned')
  expect(overview.findings).toMatchObject([{ kind: 'lazy-pulled', message: expect.stringContaining('chunk vendor') }])
  expect(overview.findings[0].bytes).toBeGreaterThan(1500)
})

describe('chunks', () => {
  test('shows the plan against its lockfile, and says when sources are newer than the build', () => {
    const dir = built()
    const shown = json(dir, 'chunks')
    expect(shown).toMatchObject({ lockfile: 'firstpaint.chunks.json', placed: [], moved: [], gone: [], replan: false })
    expect(shown['drift']).toBeLessThan(100)
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(dir, 'src/price.js'), later, later)
    expect(json(dir, 'chunks')['notes'].join()).toContain('src/price.js changed since the last build')
    expect(runFirstpaint(['chunks'], { cwd: dir }).stdout).toContain('kept in firstpaint.chunks.json')
  })

  test('--what-if plans as if, per route, and writes nothing', () => {
    const dir = built()
    const before = readFileSync(join(dir, 'firstpaint.chunks.json'), 'utf8')
    const outcome = json(dir, 'chunks', '--what-if', 'lazy src/editor; apart src/greet')
    expect(outcome['changes'].map(({ kind }: { kind: string }) => kind)).toEqual(['lazy', 'apart'])
    const edit = outcome['routes'].find(({ route }: { route: string }) => route === '/edit')
    expect(edit.before.bytes - edit.after.bytes).toBeGreaterThan(1500)
    const text = runFirstpaint(['chunks', '--what-if', 'remove src/table.js'], { cwd: dir }).stdout
    expect(text).toContain('What if: remove src/table.js')
    expect(text).toContain('modules would be gone')
    expect(readFileSync(join(dir, 'firstpaint.chunks.json'), 'utf8')).toBe(before)

    const wrong = runFirstpaint(['chunks', '--what-if', 'laizy src/editor', '--json'], { cwd: dir })
    expect(wrong.code).toBe(2)
    expect(errorOf(wrong)).toMatchObject({ code: 'FP_CHUNKS_WHAT_IF' })
    expect(errorOf(wrong)['hint']).toContain("Did you mean 'lazy'?")
  })

  test('what it says of a lazy import is what a build then does', () => {
    const dir = built()
    const { routes: modelled } = json(dir, 'chunks', '--what-if', 'lazy src/editor')
    const routeOf = (list: readonly { route: string }[], name: string): any => list.find(({ route }) => route === name)
    writeFileSync(
      join(dir, 'src/edit.js'),
      "import { price } from './price.js'\nexport const page = async () => (await import('./editor/index.js')).editor(price(2))",
    )
    expect(runNode([viteBin(dir), 'build'], { cwd: dir })).toMatchObject({ code: 0 })
    const { overview } = json(dir, 'explain')
    const real = overview.routes.find(({ name }: { name: string }) => name === '/edit')
    const { after } = routeOf(modelled, '/edit')
    expect(Math.abs(after.bytes - real.bytes)).toBeLessThan(0.1 * real.bytes)
  })

  test('--compare and --strategy model the others', () => {
    const dir = built()
    const { modelled, strategies } = json(dir, 'chunks', '--compare')
    expect(modelled).toBe(true)
    expect(strategies.map(({ strategy }: { strategy: string }) => strategy)).toEqual([
      'auto',
      'vite-default',
      'vendor',
      'granular',
    ])
    expect(runFirstpaint(['chunks', '--compare'], { cwd: dir }).stdout).toMatch(/modelled[^]*over-fetch[^]*granular/)
    expect(json(dir, 'chunks', '--strategy', 'vendor')['plan'].strategy).toBe('vendor')
  })

  test('--replan writes a lockfile that the next build keeps, and tells what it costs', () => {
    const dir = built()
    const path = join(dir, 'firstpaint.chunks.json')
    const planned = readFileSync(path, 'utf8')
    const { chunks } = JSON.parse(planned) as { chunks: Record<string, string[]> }
    const all = Object.values(chunks).flat()
    // As if the plan came from a time when everything stood alone.
    const old = Object.fromEntries(all.map((id, at) => [`old-${at}`, [id]]))
    writeFileSync(path, JSON.stringify({ version: 1, chunks: old }))
    const { change, lockfile } = json(dir, 'chunks', '--replan')
    expect(lockfile).toBe('firstpaint.chunks.json')
    expect(change.onceBytes).toBeGreaterThan(0)
    expect(readFileSync(path, 'utf8')).toBe(planned)
    expect(runNode([viteBin(dir), 'build'], { cwd: dir })).toMatchObject({ code: 0 })
    expect(readFileSync(path, 'utf8')).toBe(planned)
    expect(runFirstpaint(['chunks', '--replan'], { cwd: dir }).stdout).toContain('Nothing changed.')
  })

  test('--replan learns sources that are newer than the build', () => {
    const dir = built()
    writeFileSync(join(dir, 'src/fresh.js'), bulk('fresh', 50))
    writeFileSync(join(dir, 'src/home.js'), "import { fresh } from './fresh.js'\nexport const page = () => fresh")
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(dir, 'src/home.js'), later, later)
    const { source } = json(dir, 'chunks', '--replan')
    expect(source).toBe('learned')
    expect(readFileSync(join(dir, 'firstpaint.chunks.json'), 'utf8')).toContain('src/fresh.js')
  })
})
