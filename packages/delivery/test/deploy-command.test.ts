import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type CdnServer, startCloudflare, TOKEN } from './cdn-servers.ts'
import { BUCKET, CREDENTIALS, type S3Server, startS3Server } from './s3-server.ts'
import { writeSampleSite } from './sample-site.ts'
import { visitSite } from './visit-site.ts'

const root = resolve(import.meta.dirname, '../../..')
/** The command as users run it; it stands floors above, so it is started and not imported. */
const bin = resolve(root, 'packages/cli/bin/firstpaint.js')
let server: S3Server
let cdn: CdnServer

beforeAll(() => {
  execFileSync(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages'], {
    cwd: root,
    stdio: 'inherit',
  })
})
beforeEach(async () => {
  server = await startS3Server()
  cdn = await startCloudflare()
})
afterEach(() => Promise.all([server.close(), cdn.close()]))

interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The real command, beside which this process can still answer for bucket and CDN. */
function run(cwd: string, ...words: readonly string[]): Promise<Finished> {
  const env = {
    PATH: process.env['PATH'],
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    CLOUDFLARE_API_TOKEN: TOKEN,
    CLOUDFLARE_API_BASE_URL: cdn.api,
  }
  const child = spawn(process.execPath, [bin, ...words], { cwd, env })
  const finished = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (text: Buffer) => (finished[name] += text.toString()))
  return new Promise((done) => child.on('close', (code) => done({ code, ...finished })))
}

function project(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'deploy-command-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const name of ['A', 'B']) writeSampleSite(join(cwd, name), name)
  return cwd
}

const target = (): readonly string[] => ['--to', `s3://${BUCKET}/www`, '--endpoint', server.endpoint]
const deploy = (cwd: string, name: string, ...more: readonly string[]) =>
  run(cwd, 'deploy', name, '--manifest', `${name}.json`, ...target(), ...more)
const served = async (): Promise<string | undefined> => {
  const { pages, problems } = await visitSite(`${server.endpoint}/${BUCKET}/www/`, ['index.html'])
  expect(problems).toEqual([])
  return pages['index.html']
}

describe('deploy, rollback and prune', () => {
  test('a dry run prints the plan, a deploy carries it out, a rollback takes it back', async () => {
    const cwd = project()
    const dry = await deploy(cwd, 'A', '--dry-run')
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toMatch(/would serve release \w+\.\w{8}/)
    expect(dry.stdout).toMatch(
      /hashed files\n\s+upload +__d\/[\s\S]*entry pages\n\s+copy[\s\S]*the record of what is served/,
    )
    expect(server.objects.size).toBe(0)

    const first = await deploy(cwd, 'A')
    expect(first.code).toBe(0)
    expect(first.stdout).toContain('0 there already')
    expect(first.stdout).toContain('A bucket does not send cache-tag, x-content-type-options')
    expect(await served()).toBe('A')
    const { release, before, totals } = JSON.parse((await deploy(cwd, 'B', '--json')).stdout)
    expect(totals.skipped).toBeGreaterThan(0)
    expect(await served()).toBe('B')

    const back = JSON.parse((await run(cwd, 'rollback', ...target(), '--json')).stdout)
    expect(back).toMatchObject({ release: before, before: release, totals: { uploads: 0 } })
    expect(await served()).toBe('A')
    const where = [`s3://${BUCKET}/www`, '--endpoint', server.endpoint]
    const pruned = await run(cwd, 'prune', ...where, '--keep', '1', '--dry-run')
    expect(pruned).toMatchObject({ code: 0 })
    expect(pruned.stdout).toContain('no release')
  })

  test('a purge that fails is exit code 1 with the release served; the next run purges only', async () => {
    const cwd = project()
    const purge = ['--purge', 'cloudflare:zone1', '--purge-by', 'tag']
    cdn.fail.push({ status: 403, body: '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}' })
    const failed = await deploy(cwd, 'A', ...purge)
    expect(failed.code).toBe(1)
    expect(failed.stdout).toContain('FP_DELIVERY_PURGE_REFUSED')
    expect(failed.stdout).toContain('Authentication error (10000)')
    expect(failed.stdout).toContain('to purge only')
    expect(await served()).toBe('A')
    const again = await deploy(cwd, 'A', ...purge, '--json')
    expect(again.code).toBe(0)
    expect(JSON.parse(again.stdout)).toMatchObject({ stages: [], purge: { items: 2, by: 'tag', error: null } })
    expect(cdn.purged).toEqual([['other', 'pages']])
    for (const { stdout, stderr } of [failed, again]) {
      expect(stdout + stderr).not.toContain(TOKEN)
      expect(stdout + stderr).not.toContain(CREDENTIALS.secretAccessKey)
    }
  })

  test('Ctrl-C ends it between two steps, with the lock given back', async () => {
    const cwd = project()
    await deploy(cwd, 'A')
    const whole = server.requests.length
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    }
    const words = ['deploy', 'B', '--manifest', 'B.json', ...target(), '--concurrency', '1']
    const child = spawn(process.execPath, [bin, ...words], { cwd, env })
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    server.interference = { before: async (count) => void (count === whole + 20 && child.kill('SIGINT')) }
    expect(await new Promise((done) => child.on('close', done))).toBe(2)
    expect(stderr).toContain('FP_DELIVERY_INTERRUPTED')
    expect(server.objects.get('www/__releases/lock.json')!.body.toString()).toContain('"held":false')
    expect(await served()).toBe('A')
  })
})
