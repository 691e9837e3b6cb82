import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { fromOutputsJson, outputsFile } from '@firstpaint/core/delivery'
import type { SiteReport } from '@firstpaint/core/report'
import { expect, test } from '@playwright/test'
import { bistroPaths } from '../../scripts/demo/bistro-paths.ts'

test('firstpaint analyze accounts for every file of Bistro, to the byte', async () => {
  test.setTimeout(120_000)
  const command = resolve(import.meta.dirname, '../../packages/cli/bin/firstpaint.js')
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'analyze', bistroPaths.dist, '--json'], {
    maxBuffer: 64e6,
  })
  const { files, totals } = JSON.parse(stdout) as SiteReport

  const onDisk = (await readdir(bistroPaths.dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(bistroPaths.dist.length + 1))
  // What the delivery has added is told by its own list, and is no work of the build's.
  const { kept, made } = fromOutputsJson(await readFile(join(bistroPaths.dist, outputsFile), 'utf8'))
  const built = files.map((file) => file.path)
  expect([...built, ...Object.keys(kept), ...made, outputsFile].toSorted()).toEqual(onDisk.toSorted())
  for (const file of files) {
    const { size } = await stat(join(bistroPaths.dist, file.path))
    const counted = file.modules.reduce((sum, module) => sum + module.bytes, file.unmapped)
    expect({ path: file.path, raw: file.raw, counted }).toEqual({ path: file.path, raw: size, counted: size })
  }
  for (const kind of ['html', 'js', 'css', 'image', 'font'] as const)
    expect(totals.byKind[kind]?.files).toBeGreaterThan(0)
  expect(totals.mapped + totals.unmapped).toBe(totals.raw)
  const { js, css } = totals.byKind
  expect(totals.unmapped, 'nearly all code is told by module').toBeLessThan(0.05 * (js!.raw + css!.raw))
})
