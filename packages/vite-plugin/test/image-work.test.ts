import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { ImageReport } from '@firstpaint/core/images'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Plugin } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import type { ImagesOptions } from '../src/images/images-options.ts'
import { captureLogger, type CaptureLogger } from './capture-logger.ts'
import { drawPhotos } from './draw-photo.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp()))
afterEach(() => app.remove())

const names = ['a', 'b', 'c', 'd']
const draw = (name: string, seed: number): Promise<void> =>
  drawPhotos(app.root, { [`src/${name}.jpg`]: { width: 200, height: 120, seed } })

/** A plugin that is an object, as frameworks' are: the chunk planner then builds in memory before the build. */
const bystander: Plugin = { name: 'bystander' }

async function build(images: ImagesOptions = {}, logger: CaptureLogger = captureLogger()): Promise<ImageReport> {
  await app.build([bystander, firstpaint({ images, report: { treemap: false, summary: false } })], {
    customLogger: logger,
  })
  return JSON.parse(await readFile(join(app.root, '.firstpaint/images.json'), 'utf8')) as ImageReport
}

const useAll = (): Promise<void> =>
  app.write({
    'src/main.js': `${names.map((name) => `import ${name} from './${name}.jpg?image&widths=100'`).join('\n')}
globalThis.found = [${names.join(', ')}]`,
  })

describe('the work a build does', () => {
  test('an image imported a hundred times is encoded once and written once', async () => {
    await draw('a', 1)
    const modules = Array.from({ length: 100 }, (_, index) => [
      `src/m${index}.js`,
      // The same wish in two spellings is one.
      `import a from './a.jpg?image&widths=${index % 2 === 0 ? '50;100' : '100;50'}'\nexport const use = () => a`,
    ])
    await app.write({
      ...Object.fromEntries(modules),
      'src/main.js': `${modules.map((_, index) => `import { use as u${index} } from './m${index}.js'`).join('\n')}
globalThis.found = [${modules.map((_, index) => `u${index}()`).join(', ')}]`,
    })
    const report = await build()
    expect(report.images).toHaveLength(1)
    expect(report.images[0]!.cached).toBe(false)
    expect(report.images[0]!.importers.length).toBeGreaterThan(1)
    const files = (await filesBelow(join(app.root, 'dist'))).filter((file) => /\.(?:avif|webp|jpg)$/.test(file))
    expect(files).toHaveLength(report.totals.files)
  })

  test('a second build encodes nothing, and after one of several changed, that one', async () => {
    for (const [seed, name] of names.entries()) await draw(name, seed + 1)
    await useAll()
    const cold = await build()
    expect(cold.images.map(({ cached }) => cached)).toEqual([false, false, false, false])
    const site = await filesBelow(join(app.root, 'dist'))
    const warm = await build()
    expect(warm.totals.encodes).toBe(0)
    expect(await filesBelow(join(app.root, 'dist'))).toEqual(site)
    await draw('c', 9)
    const changed = await build()
    expect(changed.images.filter(({ cached }) => !cached).map(({ path }) => path)).toEqual(['src/c.jpg'])
  })

  test('a machine without a cache takes what another left in Redis, and the same site comes out', async ({ skip }) => {
    skip(!(await answers(6379)), 'Redis does not answer on 127.0.0.1:6379')
    await draw('a', 1)
    await app.write({ 'src/main.js': `import a from './a.jpg?image&widths=100'\nglobalThis.found = a` })
    const prefix = `firstpaint-test-${randomUUID()}:`
    const store = ['.near', `redis://127.0.0.1:6379/0?prefix=${encodeURIComponent(prefix)}&expire=1`]
    expect((await build({ store })).images.map(({ cached }) => cached)).toEqual([false])
    const site = await filesBelow(join(app.root, 'dist'))
    for (const folder of ['.near', '.firstpaint', 'dist']) await rm(join(app.root, folder), { recursive: true })
    expect((await build({ store })).images.map(({ cached }) => cached)).toEqual([true])
    expect(await filesBelow(join(app.root, 'dist'))).toEqual(site)
  })

  test('is told: who asks for what, before and after', async () => {
    await draw('a', 1)
    await app.write({
      'src/main.js': `import a from './a.jpg?image&widths=100'\nimport './look.css'\nglobalThis.found = a`,
      'src/look.css': '.a { background: url(./a.jpg) }',
    })
    const report = await build()
    expect(report.images.map(({ importers, target }) => ({ importers, target }))).toEqual(
      expect.arrayContaining([
        { importers: ['src/main.js'], target: 70 },
        { importers: ['src/look.css'], target: 70 },
      ]),
    )
    for (const image of report.images) {
      expect(image).toMatchObject({ path: 'src/a.jpg', sourceHash: expect.stringMatching(/^[\da-f]{64}$/) })
      expect(image.after).toBeLessThan(image.before)
    }
  })

  test('ends for an image over its budget, and warns of a budget for nothing', async () => {
    await draw('a', 1)
    await app.write({ 'src/main.js': `import a from './a.jpg?image'\nglobalThis.found = a` })
    const logger = captureLogger()
    const over = build({ budgets: [{ images: 'src/*.jpg', maxBytes: 10 }] }, logger)
    await expect(over).rejects.toThrow('FP_IMAGES_BUDGET')
    await expect(over).rejects.toThrow('src/a.jpg loads')
    await expect(filesBelow(join(app.root, 'dist'))).rejects.toThrow('ENOENT')
    await build(
      {
        budgets: [
          { images: 'src/*.gif', maxBytes: 10 },
          { images: 'src/a.jpg', maxBytes: 1e6 },
        ],
      },
      logger,
    )
    expect(logger.warnings.filter((warning) => warning.includes('FP_IMAGES_BUDGET_UNMATCHED'))).toHaveLength(1)
  })
})

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    }).once('error', () => done(false))
  })
}
