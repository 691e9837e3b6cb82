import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declareImageModules } from '../src/images/declare-image-modules.ts'
import type { ImageVariant, OptimizedImage } from '../src/images/optimized-image.ts'

const core = resolve(import.meta.dirname, '..')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** What TypeScript says of the samples: `file:line TScode message`. */
async function compile(project: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '--pretty', 'false'], { cwd: project }).catch(
    (error: { stdout: string }) => error,
  )
  // The lines below an error, indented, are its reasons.
  return stdout
    .replaceAll(/\n +/g, ' ')
    .split('\n')
    .map((line) => /^([\w.-]+)\((\d+),\d+\): error (TS\d+: .*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, file, line, message]) => `${file}:${line} ${message}`)
}

function image(format: ImageVariant['format'], width: number, height: number): OptimizedImage {
  const variant = { width, height, bytes: 1, hash: '', encoding: { format: 'source' }, why: '', encodes: 0 } as const
  return {
    facts: {
      format: 'jpeg',
      width,
      height,
      bytes: 1,
      pages: 1,
      alpha: false,
      depth: 8,
      orientation: 1,
      space: 'srgb',
      gainMap: false,
    },
    variants: [
      { ...variant, format: 'avif' },
      { ...variant, format: 'webp' },
      { ...variant, format },
    ],
    dropped: [],
    placeholder: {},
  }
}

describe('types of images', () => {
  let project = ''
  beforeAll(async () => {
    // Users compile against `dist`. Quick when nothing changed.
    await promisify(execFile)(process.execPath, [tsc, '-b', core])
    project = await mkdtemp(join(tmpdir(), 'firstpaint-image-types-'))
    await cp(join(core, 'test/fixtures/image-types'), project, { recursive: true })
    await mkdir(join(project, 'node_modules/@firstpaint'), { recursive: true })
    await symlink(core, join(project, 'node_modules/@firstpaint/core'), 'junction')
    await writeFile(join(project, 'package.json'), '{ "type": "module" }')
    const declarations = declareImageModules([
      { specifier: './photos/hero.jpg?image', image: image('jpeg', 1600, 900) },
      { specifier: './hero.jpg?image&widths=400;800', image: image('jpeg', 800, 450) },
      { specifier: '@/team/hero.jpg?image&widths=400;800', image: image('png', 640, 640) },
    ])
    await writeFile(join(project, 'images.d.ts'), declarations)
  })
  afterAll(() => rm(project, { recursive: true, force: true }))

  test('right code compiles, and every line marked wrong does not, and no other', async () => {
    const errors = await compile(project)
    const bad = (await readFile(join(project, 'bad.ts'), 'utf8')).split('\n')
    const wrong = bad.flatMap((text, index) => (text.includes('// wrong') ? [`bad.ts:${index + 1}`] : []))
    expect([...new Set(errors.map((error) => error.split(' ')[0]))]).toEqual(wrong)
    const noAlt = bad.flatMap((text, index) => (text.includes('no alt') ? [`bad.ts:${index + 1}`] : []))
    for (const line of noAlt) expect(errors.find((error) => error.startsWith(`${line} `))).toContain("'alt'")
  })
})
