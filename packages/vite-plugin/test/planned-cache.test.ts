import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

const page = (text: string, used = 'one'): string =>
  `import { one, two } from './barrel.js'\nimport './maybe.js'\nexport const show = () => console.log('${text}', ${used})\n`
const files = {
  'src/main.js': `globalThis.go = { a: () => import('./a.js'), b: () => import('./b.js') }\n`,
  'src/a.js': page('soup'),
  'src/b.js': `import { two } from './barrel.js'\nexport const show = () => console.log(two)\n`,
  'src/barrel.js': `export { one } from './one.js'\nexport { two } from './two.js'\n`,
  'src/one.js': `export const one = { name: 'one' }\n`,
  'src/two.js': `export const two = { name: 'two' }\n`,
  'src/maybe.js': `export const maybe = 1\n`,
}

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp(files)))
afterEach(() => app.remove())

/** Builds and tells whether an extra pass was made and what came out. */
async function build(): Promise<{ pass: boolean; site: Record<string, string>; lines: string[] }> {
  const logger = captureLogger()
  await app.build(firstpaint({ chunks: true }), { customLogger: logger })
  expect(logger.warnings).toEqual([])
  const lines = logger.infos.filter((line) => line.includes('planned in')).flatMap((text) => text.split('\n'))
  expect(lines).toHaveLength(2)
  const dist = join(app.root, 'dist')
  const contents = (await filesBelow(dist)).map(
    async (file) => [file, await readFile(join(dist, file), 'base64')] as const,
  )
  const site = Object.fromEntries(await Promise.all(contents))
  return { pass: /: pass \d|, pass \d/.test(lines[1]!), site, lines }
}

describe('the extra pass', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['nothing', {}, false],
    ['a text', { 'src/a.js': page('stew') }, false],
    ['a value', { 'src/one.js': `export const one = { name: 'uno', more: [1, 2, 3] }\n` }, false],
    ['a style sheet', { 'src/base.css': 'body { margin: 1px }' }, false],
    [
      'an import',
      { 'src/b.js': `import { one } from './barrel.js'\nexport const show = () => console.log(one)\n` },
      true,
    ],
    ['what is used of an import that stays', { 'src/a.js': page('soup', 'two') }, true],
    [
      'a new lazy page',
      { 'src/main.js': files['src/main.js'].replace('{ a', `{ c: () => import('./one.js'), a`) },
      true,
    ],
    [
      'what a module does when it runs',
      { 'src/one.js': `globalThis.seen?.push('one')\nexport const one = { name: 'one' }\n` },
      true,
    ],
    // Only the output tells: the module had no code before, for nothing used it.
    ['a side effect where there was none', { 'src/maybe.js': `globalThis.seen = 1\nexport const maybe = 1\n` }, true],
  ])('after an edit of %s: pass needed, and the site is the one a clean build makes', async (_title, edit, needed) => {
    expect((await build()).pass).toBe(true)
    await app.write(edit)
    const remembered = await build()
    expect(remembered.pass).toBe(needed)
    await rm(join(app.root, '.firstpaint'), { recursive: true })
    const clean = await build()
    expect(clean.pass).toBe(true)
    expect(remembered.site).toEqual(clean.site)
  })

  test('is not made for entries that only pass on what others export', async () => {
    await app.write({
      'src/main.js': `globalThis.go = { ${['x', 'y', 'z'].map((name) => `${name}: () => import('./${name}/index.js')`).join(', ')}, all: () => import('./barrel.js') }\n`,
      ...Object.fromEntries(
        ['x', 'y', 'z'].flatMap((name) => [
          [`src/${name}/index.js`, `export { default, one } from './page.js'\n`],
          [`src/${name}/page.js`, `export { one } from '../barrel.js'\nexport default () => console.log('${name}')\n`],
        ]),
      ),
    })
    const first = await build()
    expect(first.pass).toBe(true)
    const again = await build()
    expect(again.pass).toBe(false)
    expect(again.site).toEqual(first.site)
  })

  test('is not made again for what a broken or foreign cache says', async () => {
    await build()
    await app.write({ '.firstpaint/cache/exact-graph.json': '{ "key": ' })
    expect((await build()).pass).toBe(true)
    expect((await build()).pass).toBe(false)
  })

  test('is told in the output, with its share of the build', async () => {
    const { lines } = await build()
    expect(lines[0]).toMatch(
      /^firstpaint {2}\d+ chunks \(auto\): a visit is expected to load [\d.]+ kB in [\d.]+ requests/,
    )
    expect(lines[1]).toMatch(
      /^ {2}planned in [\d.]+ s, \d+ % of the build: pass [\d.]+ s, facts [\d.]+ s, plan [\d.]+ s/,
    )
    expect((await build()).lines[1]).toMatch(/; no extra pass, the module graph is as before$/)
  })
})
