import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const react = resolve(import.meta.dirname, '..')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

describe('types of the kit', () => {
  let project = ''
  beforeAll(async () => {
    // Users compile against `dist`. Quick when nothing changed.
    await promisify(execFile)(process.execPath, [tsc, '-b', react])
    project = await mkdtemp(join(tmpdir(), 'firstpaint-react-types-'))
    await cp(join(react, 'test/fixtures/types'), project, { recursive: true })
    await mkdir(join(project, 'node_modules/@firstpaint'), { recursive: true })
    await symlink(react, join(project, 'node_modules/@firstpaint/react'), 'junction')
    await symlink(resolve(react, '../core'), join(project, 'node_modules/@firstpaint/core'), 'junction')
    await symlink(join(react, 'node_modules/@types'), join(project, 'node_modules/@types'), 'junction')
    await writeFile(join(project, 'package.json'), '{ "type": "module" }')
  })
  afterAll(() => rm(project, { recursive: true, force: true }))

  test('right samples compile, and every line marked wrong does not, and no other', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, '--pretty', 'false'], { cwd: project }).catch(
      (error: { stdout: string }) => error,
    )
    const bad = (await readFile(join(project, 'bad.tsx'), 'utf8')).split('\n')
    const wrong = bad.flatMap((text, index) => (text.includes('// wrong') ? [`bad.tsx:${index + 1}`] : []))
    const found = [...stdout.matchAll(/^([\w.-]+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`)
    expect(wrong.length).toBeGreaterThan(10)
    expect([...new Set(found)]).toEqual(wrong)
    expect(stdout).toMatch(/bad\.tsx\(10,.*(\n .*)*'alt'/)
  })
})
