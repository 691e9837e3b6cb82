import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warm-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly cached: number
  readonly encoded: number
  readonly files: number
  readonly cpu: number
  readonly megabytes: number
}

function start(step: 'plant' | 'run', sources: number, variants: number): string {
  const args = [join(import.meta.dirname, 'warm-build.fixture.js'), step, folder, String(sources), String(variants)]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

describe('a warm build', () => {
  test.each([
    ['150 images of 8 files', 150, 8, 0.2],
    ['1,200 images of 1 file', 1200, 1, 0.3],
  ])('%s: little above a bare process', (name, sources, variants, most) => {
    start('plant', sources, variants)
    const runs = Array.from({ length: 3 }, () => JSON.parse(start('run', sources, variants)) as Run)
    for (const run of runs) expect(run).toMatchObject({ cached: sources, encoded: 0, files: 1200 })
    // The best of three: whatever else the machine does only adds to it.
    const cpu = Math.min(...runs.map((run) => run.cpu))
    const megabytes = Math.min(...runs.map((run) => run.megabytes))
    console.log(`Warm, ${name}: ${cpu.toFixed(3)} CPU-s, ${megabytes.toFixed(0)} MB above a bare process.`)
    expect(cpu).toBeLessThanOrEqual(most)
    expect(megabytes).toBeLessThanOrEqual(60)
  })
})
