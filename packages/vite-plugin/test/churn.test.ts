import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { estimateChurn } from '@firstpaint/core/chunks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AppHistory, readChangeHistory } from '../src/churn/read-change-history.ts'
import { createGitRepository, type GitRepository } from './git-repository.ts'

let repository: GitRepository
beforeEach(async () => void (repository = await createGitRepository()))
afterEach(() => repository.remove())

const text = (mark: string | number): string =>
  Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n') + mark
const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`)
/** `2025-03-01: src/a.ts, +src/b.ts`, newest first. */
const told = ({ commits }: AppHistory): string[] =>
  commits.map(
    ({ time, changed, added }) =>
      `${new Date(time).toISOString().slice(0, 10)}: ${[...changed, ...added.map((id) => `+${id}`)].toSorted().join(', ')}`,
  )

describe('the history of an app', () => {
  test('has what changed and what was added; tests, documents, settings and generated files are no part of it', async () => {
    await repository.commit('2025-03-01', { 'src/a.ts': text(1), 'README.md': 'x', 'src/a.test.ts': '1' })
    await repository.commit('2025-03-02', { 'src/a.ts': text(2), 'src/b c é.ts': text('b') })
    await repository.commit('2025-03-03', { 'README.md': 'y', 'src/routeTree.gen.ts': '1', 'vite.config.ts': '1' })
    await repository.commit('2025-03-04', { 'src/b c é.ts': null })
    const history = await readChangeHistory({ root: repository.root })
    expect(told(history)).toEqual(['2025-03-02: src/a.ts', '2025-03-01: +src/a.ts'])
    expect(history).toMatchObject({ now: noon('2025-03-04'), notes: [], lockfile: [], lockfileSince: null })
  })

  test('follows renames', async () => {
    await repository.commit('2025-03-01', { 'src/old.ts': text('') })
    await repository.commit('2025-03-02', { 'src/old.ts': text('!') })
    await repository.git('mv', 'src/old.ts', 'src/new.ts')
    await repository.commit('2025-03-03', { 'src/new.ts': text('?') })
    await repository.commit('2025-03-04', { 'src/old.ts': 'something else entirely' })
    expect(told(await readChangeHistory({ root: repository.root }))).toEqual([
      '2025-03-04: +src/old.ts',
      '2025-03-03: src/new.ts',
      '2025-03-02: src/new.ts',
      '2025-03-01: +src/new.ts',
    ])
  })

  test('leaves merges, what is older than a year, and what comes after “now” out', async () => {
    await repository.commit('2023-01-01', { 'src/a.ts': text(0) })
    await repository.commit('2025-03-01', { 'src/a.ts': text(1) })
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.commit('2025-03-02', { 'src/b.ts': text(1) })
    await repository.git('checkout', '-q', 'main')
    await repository.commit('2025-03-03', { 'src/a.ts': text(2) })
    await repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'side')
    const read = (date: string): Promise<AppHistory> => readChangeHistory({ root: repository.root, now: noon(date) })
    expect(told(await read('2025-03-04'))).toEqual([
      '2025-03-03: src/a.ts',
      '2025-03-02: +src/b.ts',
      '2025-03-01: src/a.ts',
    ])
    expect(told(await read('2025-03-02'))).toEqual(['2025-03-02: +src/b.ts', '2025-03-01: src/a.ts'])
  })

  test('of a folder in a monorepo is told in its own paths, with its neighbours where they are named', async () => {
    await repository.commit('2025-03-01', {
      'apps/web/src/a.ts': text(1),
      'apps/api/x.ts': '1',
      'packages/ui/button.tsx': '1',
    })
    await repository.commit('2025-03-02', { 'apps/api/x.ts': '2' })
    await repository.commit('2025-03-03', { 'packages/ui/button.tsx': '2' })
    const root = join(repository.root, 'apps/web')
    expect(told(await readChangeHistory({ root }))).toEqual(['2025-03-01: +src/a.ts'])
    expect(told(await readChangeHistory({ root, folders: ['.', '../../packages/ui'] }))).toEqual([
      '2025-03-03: ../../packages/ui/button.tsx',
      '2025-03-01: +../../packages/ui/button.tsx, +src/a.ts',
    ])
  })

  test('knows deploys by their tags', async () => {
    await repository.commit('2025-03-01', { 'src/a.ts': text(1) })
    await repository.git('tag', 'v1')
    await repository.commit('2025-03-02', { 'src/a.ts': text(2) })
    await repository.git('tag', 'other')
    await repository.commit('2025-03-03', { 'src/a.ts': text(3) })
    await repository.git('tag', 'v2')
    const read = async (deployTags?: string): Promise<AppHistory['deployTimes']> =>
      (await readChangeHistory({ root: repository.root, ...(deployTags !== undefined && { deployTags }) })).deployTimes
    expect(await read('v*')).toEqual([noon('2025-03-01'), noon('2025-03-03')])
    expect(await read('release-*')).toBeNull()
    expect(await read()).toBeNull()
  })

  const lock = (react: string, zod: string): string =>
    `packages:\n\n  react@${react}:\n    x: {}\n\n  zod@${zod}:\n    x: {}\n`

  test('has the bumps of the lockfile, which may lie above the app', async () => {
    await repository.commit('2025-03-01', { 'pnpm-lock.yaml': lock('1.0.0', '1.0.0'), 'apps/web/src/a.ts': text(1) })
    await repository.commit('2025-03-02', { 'pnpm-lock.yaml': lock('1.0.0', '2.0.0') })
    await repository.commit('2025-03-03', { 'apps/web/src/a.ts': text(2) })
    await repository.commit('2025-03-04', { 'pnpm-lock.yaml': lock('2.0.0', '2.0.1') + '  new@1.0.0: {}\n' })
    const history = await readChangeHistory({ root: join(repository.root, 'apps/web') })
    expect(told(history)).toEqual(['2025-03-03: src/a.ts', '2025-03-01: +src/a.ts'])
    expect(history.lockfileSince).toBe(noon('2025-03-01'))
    expect(history.lockfile).toEqual([
      { time: noon('2025-03-04'), changed: ['react', 'zod'], added: ['new'] },
      { time: noon('2025-03-02'), changed: ['zod'], added: [] },
    ])
    const modules = ['react', 'zod'].map((name) => ({
      id: `node_modules/${name}/i.js`,
      package: { name, version: null },
    }))
    const churn = estimateChurn({ modules, history, now: history.now! })
    expect(churn.get('node_modules/zod/i.js')).toMatchObject({ changes: 2, deploys: 3 })
    expect(churn.get('node_modules/react/i.js')).toMatchObject({ changes: 1, deploys: 3 })
  })
})

describe('an app without much of a history', () => {
  test('in no repository', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-repository-'))
    try {
      expect(await readChangeHistory({ root: folder })).toEqual({
        commits: [],
        lockfile: [],
        lockfileSince: null,
        deployTimes: null,
        notes: ['the app is in no git repository; how often files change is a guess'],
        now: null,
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('in a repository without commits', async () => {
    const { notes } = await readChangeHistory({ root: repository.root })
    expect(notes).toEqual(['the repository has no commits yet; how often files change is a guess'])
  })

  test('in a damaged repository', async () => {
    await repository.commit('2025-03-01', { 'src/a.ts': text(1) })
    await repository.commit('2025-03-02', { 'src/a.ts': text(2) })
    const tree = await repository.git('rev-parse', 'HEAD~1^{tree}')
    await rm(join(repository.root, '.git/objects', tree.slice(0, 2), tree.slice(2)))
    const { commits, notes } = await readChangeHistory({ root: repository.root })
    expect(commits).toEqual([])
    expect(notes).toEqual([expect.stringMatching(/^git does not tell how often files change \(.*\); it is a guess$/)])
  })

  test('on a machine without git', async () => {
    const path = process.env['PATH']
    process.env['PATH'] = repository.root
    try {
      const { notes } = await readChangeHistory({ root: repository.root })
      expect(notes).toEqual(['git is not installed; how often files change is a guess'])
    } finally {
      process.env['PATH'] = path
    }
  })

  test('in a shallow clone: the edge, where every file looks new, is left out', async () => {
    for (const day of [1, 2, 3, 4]) await repository.commit(`2025-03-0${day}`, { 'src/a.ts': text(day) })
    const clones = await mkdtemp(join(tmpdir(), 'shallow-'))
    try {
      const clone = async (depth: number): Promise<AppHistory> => {
        const target = join(clones, `${depth}`)
        await repository.git('clone', '-q', '--depth', `${depth}`, `file://${repository.root}`, target)
        return readChangeHistory({ root: target })
      }
      const [one, three] = [await clone(1), await clone(3)]
      expect(told(one)).toEqual([])
      expect(one.notes).toEqual([
        expect.stringMatching(/shallow clone: how often files change is a guess; .*fetch-depth/),
      ])
      expect(told(three)).toEqual(['2025-03-04: src/a.ts', '2025-03-03: src/a.ts'])
      expect(three.notes).toEqual([expect.stringMatching(/shallow clone: only 2 commits tell/)])
    } finally {
      await rm(clones, { recursive: true, force: true })
    }
  })
})

describe('the cache', () => {
  test('answers for the same commit, and for no other', async () => {
    const cacheDir = join(repository.root, '.firstpaint/cache')
    const read = (): Promise<AppHistory> => readChangeHistory({ root: repository.root, cacheDir })
    const path = join(cacheDir, 'churn.json')
    await repository.commit('2025-03-01', { 'src/a.ts': text(1), '.gitignore': '.firstpaint' })
    const first = await read()
    const stored = await readFile(path, 'utf8')
    await writeFile(path, stored.replace('src/a.ts', 'src/from-cache.ts'))
    expect(told(await read())).toEqual(['2025-03-01: +src/from-cache.ts'])

    await repository.commit('2025-03-02', { 'src/a.ts': text(2) })
    expect(told(await read())).toEqual(['2025-03-02: src/a.ts', ...told(first)])
    await writeFile(path, 'no JSON')
    expect(told(await read())).toHaveLength(2)
    await rm(cacheDir, { recursive: true })
    await mkdir(cacheDir, { recursive: true })
    expect(told(await read())).toHaveLength(2)
  })
})

test('5,000 commits with a lockfile of 1,500 packages are read within 300 ms', async () => {
  await repository.fastImport(manyCommits({ commits: 5000, files: 600, packages: 1500, lockEvery: 20 }))
  await repository.git('reset', '-q', '--hard', 'main')
  const [times, own]: [number[], number[]] = [[], []]
  let history: AppHistory | undefined
  for (let run = 0; run < 5; run++) {
    const begin = performance.now()
    await repository.git('log', '--name-only', '--format=%H %at')
    const start = performance.now()
    history = await readChangeHistory({ root: repository.root })
    times.push(Math.round(performance.now() - start))
    own.push(Math.round(start - begin))
  }
  console.log(`      read in ${times.join(', ')} ms; git alone takes ${own.join(', ')} ms`)
  expect(history!.commits.length).toBeGreaterThan(300)
  expect(history!.lockfile.length).toBeGreaterThanOrEqual(15)
  // The best of five is what it costs; the others are what else the machine had to do.
  expect(Math.min(...times)).toBeLessThan(300)
  // And beside git itself, which a busy machine slows as much.
  expect(Math.min(...times)).toBeLessThan(2 * Math.min(...own))
})

interface ManyCommits {
  readonly commits: number
  readonly files: number
  readonly packages: number
  /** Every so many commits the lockfile changes. */
  readonly lockEvery: number
}

/** Ten commits a day up to March 2025, each changing three files; in the format of `git fast-import`. */
function manyCommits({ commits, files, packages, lockEvery }: ManyCommits): string {
  const parts: string[] = []
  const data = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`
  const start = noon('2025-03-01') / 1000 - commits * 8640
  for (let index = 0; index < commits; index++) {
    const changed =
      index === 0 ? Array.from({ length: files }, (_, file) => file) : [1, 7, 31].map((step) => (index * step) % files)
    parts.push(
      `commit refs/heads/main\ncommitter Ada <ada@example.com> ${start + index * 8640} +0000\n${data(`commit ${index}`)}`,
    )
    for (const file of new Set(changed)) {
      parts.push(
        `M 100644 inline src/folder-${file % 20}/file-${file}.ts\n${data(text(`${file} at ${index}`).repeat(8))}`,
      )
    }
    if (index % lockEvery !== 0) continue
    const lines = Array.from({ length: packages }, (_, at) => {
      const version = Math.floor((index + at) / (lockEvery * 30))
      return `  package-${at}@1.${version}.0:\n    resolution: {integrity: sha512-${'x'.repeat(86)}}\n    engines: {node: '>=20'}\n\n`
    })
    parts.push(`M 100644 inline pnpm-lock.yaml\n${data(`packages:\n\n${lines.join('')}`)}`)
  }
  return parts.join('')
}
