import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import { drawPhotos } from './draw-photo.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** As the README tells people to write it: what is generated comes first, for of two patterns that match the first counts. */
const tsconfig = {
  compilerOptions: {
    target: 'es2024',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    noEmit: true,
    types: ['vite/client'],
  },
  include: ['.firstpaint/images.d.ts', 'src'],
}

let app: SampleApp
beforeEach(async () => {
  app = await createSampleApp()
  await drawPhotos(app.root, { 'src/hero.jpg': { width: 480, height: 320 } })
  const client = await readFile(new URL('../client.d.ts', import.meta.url), 'utf8')
  await app.write({
    'tsconfig.json': JSON.stringify(tsconfig),
    'src/env.d.ts': client,
    'src/main.js': `import hero from './hero.jpg?image&widths=160;320'\nglobalThis.hero = hero`,
    'src/good.ts': `import hero from './hero.jpg?image&widths=160;320'
import other from './not-built-yet.png?image'
import last from './not-built-yet.png?widths=400&image'
export const width: 320 = hero.width
export const height: 213 = hero.height
export const type: 'image/avif' | 'image/jpeg' = hero.sources[0]!.type
export const any: number = other.width + last.width`,
    'src/bad.ts': `import hero from './hero.jpg?image&widths=160;320'
import typo from './hero.jpg?image&width=160' // wrong
export const width: 321 = hero.width // wrong
export const type: 'image/png' = hero.sources[0]!.type // wrong
export const alt: string = hero.alt // wrong
export const gone = typo`,
  })
})
afterEach(() => app.remove())

async function wrongLines(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '--pretty', 'false'], { cwd: app.root }).catch(
    (error: { stdout: string }) => error,
  )
  return [
    ...new Set([...stdout.matchAll(/^([\w./-]+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`)),
  ]
}

test('a build writes types by which right code compiles and wrong code does not', async () => {
  await app.build(firstpaint({ report: false, graph: false }))
  const bad = (await readFile(join(app.root, 'src/bad.ts'), 'utf8')).split('\n')
  const expected = bad.flatMap((text, index) => (text.includes('// wrong') ? [`src/bad.ts:${index + 1}`] : []))
  expect(await wrongLines()).toEqual(expected)
})

test('the dev server writes the types of what it meets, and keeps what a build wrote', async () => {
  await app.build(firstpaint({ report: false, graph: false }))
  await app.write({ 'src/late.js': `import hero from './hero.jpg?image&widths=100'\nexport const late = hero` })
  const server = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [firstpaint()],
    server: { middlewareMode: true, ws: false },
  })
  try {
    await server.transformRequest('/src/late.js')
    await server.transformRequest('/src/hero.jpg?image&widths=100')
    const types = (): Promise<string> => readFile(join(app.root, '.firstpaint/images.d.ts'), 'utf8')
    await expect.poll(types, { timeout: 5000 }).toContain('*/hero.jpg?image&widths=100"')
    expect(await types()).toContain('*/hero.jpg?image&widths=160;320"')
  } finally {
    await server.close()
  }
})

test('without a build every import of an image is an image', async () => {
  await writeFile(join(app.root, 'src/good.ts'), `import a from './a.jpg?image'\nexport const src: string = a.src`)
  await writeFile(join(app.root, 'src/bad.ts'), `import a from './a.jpg?image'\nexport const src: number = a.src`)
  expect(await wrongLines()).toEqual(['src/bad.ts:2'])
})
