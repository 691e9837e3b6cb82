import { execFileSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { labEnvironment } from './lab-apps.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir, writeFiles } from './temp-dir.ts'

beforeAll(compilePackages)

/** The commit that makes the page dearer, of 16. */
const guilty = 11

test('compare names the commit among 16, within log2(16) + 1 builds', () => {
  const dir = tempDir({
    'package.json': '{ "type": "module" }\n',
    'build.js': `
      import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
      mkdirSync('dist', { recursive: true })
      writeFileSync('dist/index.html', '<!doctype html><title>Repo</title><script src="/main.js"></script>')
      writeFileSync('dist/main.js', readFileSync('main.js'))
    `,
  })
  const git = (...words: string[]): void => void execFileSync('git', words, { cwd: dir, stdio: 'ignore' })
  git('init', '-b', 'main')
  git('config', 'user.name', 'Test')
  git('config', 'user.email', 'test@example.com')
  for (let commit = 0; commit <= 16; commit++) {
    const times = commit >= guilty ? 120 : 100
    writeFiles(dir, {
      'main.js': `/* ${String(commit).padStart(2, '0')} */ const f = (n) => n * 2; for (let i = 0; i < ${times}; i++) f(i)\n`,
    })
    git('add', '.')
    git('commit', '-m', `commit ${commit}`)
  }
  const words = ['compare', 'HEAD~16', 'HEAD', '--build', 'node build.js', '--routes', '/', '--json']
  const { stdout, stderr } = runFirstpaint(words, { cwd: dir, env: labEnvironment })
  expect(stderr).not.toContain('FP_')
  const { commit } = JSON.parse(stdout)
  expect(commit).toMatchObject({
    subject: `commit ${guilty}`,
    route: '/',
    metric: expect.stringMatching(/^(calls|executedBytes)$/),
  })
  expect(commit.builds).toBeLessThanOrEqual(5)
  expect(execFileSync('git', ['worktree', 'list'], { cwd: dir, encoding: 'utf8' }).trim().split('\n')).toHaveLength(1)
}, 240_000)
