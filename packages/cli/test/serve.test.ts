import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

const bin = resolve(import.meta.dirname, '../bin/firstpaint.js')

interface Serving {
  readonly child: ChildProcess
  readonly origin: string
  readonly out: () => string
  readonly err: () => string
}

/** Starts the command and waits until it says where it serves. */
async function serving(cwd: string, ...words: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [bin, 'serve', ...words, '--port', '0'], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [out, err] = [[] as string[], [] as string[]]
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
  const said = words.includes('--json') ? child.stderr : child.stdout
  let origin: string | undefined
  while (origin === undefined) {
    await once(said, 'data')
    origin = /at (https?:\/\/[^/]+)\//.exec([...out, ...err].join(''))?.[1]
  }
  return { child, origin, out: () => out.join(''), err: () => err.join('') }
}

async function stopped({ child }: Serving, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  child.kill(signal)
  const [code] = (await once(child, 'close')) as [number | null]
  return code
}

const site = { 'dist/index.html': '<!doctype html><title>Shop</title>', 'dist/robots.txt': 'User-agent: *\n' }

test('serves until told to stop, and logs every request', async () => {
  const running = await serving(tempDir(site), 'dist')
  expect(await (await fetch(`${running.origin}/robots.txt`)).text()).toBe('User-agent: *\n')
  expect((await fetch(`${running.origin}/gone.js`)).status).toBe(404)
  expect(await stopped(running)).toBe(0)
  expect(running.out()).toMatch(/^Serving dist at http:\/\/localhost:\d+\/ \(2 files, 0 precompressed\)\n/)
  expect(running.out()).toContain('GET /robots.txt 200 identity 14 B')
  expect(running.out()).toContain('GET /gone.js 404 identity 10 B')
  expect(running.out()).toMatch(/Stopped\.\n$/)
})

test('--json keeps stdout for one document, in the end', async () => {
  const running = await serving(tempDir(site), 'dist', '--json', '--log', 'json')
  await fetch(`${running.origin}/robots.txt`)
  expect(await stopped(running, 'SIGINT')).toBe(0)
  expect(JSON.parse(running.out())).toEqual({ origin: running.origin, release: 'scanned', files: 2, requests: 1 })
  expect(running.err()).toContain('"target":"/robots.txt"')
})

test('SIGHUP reads the site again', async () => {
  const cwd = tempDir(site)
  const running = await serving(cwd, 'dist', '--log', 'off')
  writeFileSync(join(cwd, 'dist/new.txt'), 'new')
  expect((await fetch(`${running.origin}/new.txt`)).status).toBe(404)
  const again = once(running.child.stdout!, 'data')
  running.child.kill('SIGHUP')
  await again
  expect(running.out()).toContain('Read again: 3 files.')
  expect(await (await fetch(`${running.origin}/new.txt`)).text()).toBe('new')
  expect(await stopped(running)).toBe(0)
})

test('takes the manifest a build left beside the site', async () => {
  const cwd = tempDir(site)
  mkdirSync(join(cwd, '.firstpaint'))
  const manifest = {
    version: 1,
    release: 'r7',
    base: '/shop/',
    files: [],
    routes: [],
    headers: { all: [['x-from', 'manifest']], immutable: [], page: [], revalidate: [] },
    kept: ['r6'],
  }
  writeFileSync(join(cwd, '.firstpaint/delivery.json'), JSON.stringify(manifest))
  const running = await serving(cwd, 'dist')
  expect(running.out()).toContain('/shop/ (0 files, 0 precompressed, files of 1 earlier releases)')
  const answer = await fetch(`${running.origin}/robots.txt`)
  expect([answer.status, answer.headers.get('x-from')]).toEqual([404, 'manifest'])
  expect(await stopped(running)).toBe(0)
})

test('mistakes are errors with a code, and nothing is served', async () => {
  const cwd = tempDir({ ...site, 'bad.json': '{}', 'key.pem': 'no key' })
  const code = (...words: readonly string[]): string => {
    const { stdout } = runFirstpaint(['serve', ...words, '--json'], { cwd })
    return (JSON.parse(stdout) as { error: { code: string } }).error.code
  }
  expect(code('nowhere')).toBe('FP_SERVE_SITE_MISSING')
  expect(code('dist', '--manifest', 'bad.json')).toBe('FP_SERVE_MANIFEST')
  expect(code('dist', '--port', '70000')).toBe('FP_CLI_OPTION_INVALID')
  expect(code('dist', '--log', 'loud')).toBe('FP_CLI_OPTION_INVALID')
  expect(code('dist', '--key', 'key.pem')).toBe('FP_CLI_OPTIONS_CONFLICT')
  expect(code('dist', '--cert', 'gone.pem', '--key', 'key.pem')).toBe('FP_CLI_OPTION_INVALID')
  expect(code('dist', '--cert', 'key.pem', '--key', 'key.pem')).toBe('FP_SERVE_CERTIFICATE')
  const taken = createServer()
  await new Promise<void>((ready) => taken.listen(0, 'localhost', ready))
  onTestFinished(() => void taken.close())
  expect(code('dist', '--port', String((taken.address() as AddressInfo).port))).toBe('FP_SERVE_PORT_TAKEN')
})
