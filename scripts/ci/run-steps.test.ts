import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { lastTotal, runSteps } from './run-steps.ts'
import { CI_STEPS } from './steps.ts'

const steps = [
  { name: 'tests', script: 'test' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
]

async function gate(codes: Readonly<Record<string, number>>): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const code = await runSteps(steps, {
    run: async (_, args) => ({
      code: codes[args.at(-1)!] ?? 0,
      stdout: args.includes('test') ? 'Tests  3 passed, 9 failed in the log\n12 passed, 1 failed, 2 skipped\n' : '',
      stderr: '',
      seconds: 1.25,
    }),
    log: (line) => lines.push(...line.split('\n').filter(Boolean)),
  })
  return { code, lines }
}

test('every step is timed, and the total of the tests is the last line', async () => {
  const { code, lines } = await gate({})
  expect(code).toBe(0)
  expect(lines.filter((line) => line.startsWith('── '))).toEqual([
    '── tests: npx -y pnpm@12.21.0 test',
    '── tests: 1.3 s',
    '── lint: npx -y pnpm@12.21.0 lint',
    '── lint: 1.3 s',
    '── types: npx -y pnpm@12.21.0 typecheck',
    '── types: 1.3 s',
  ])
  expect(lines.slice(-2)).toEqual(['every step passed', '12 passed, 1 failed, 2 skipped'])
})

test('the first failure stops the gate and names the command to rerun', async () => {
  const { code, lines } = await gate({ lint: 1, typecheck: 1 })
  expect(code).toBe(1)
  expect(lines).toContain('── lint failed after 1.3 s; rerun it with: npx -y pnpm@12.21.0 lint')
  expect(lines.some((line) => line.includes('typecheck'))).toBe(false)
  expect(lines.slice(-2)).toEqual(['stopped at: lint', '12 passed, 1 failed, 2 skipped'])
})

test('only a line of its own is a total', () => {
  expect(lastTotal('1 passed, 0 failed in 3 s\n── unit: 1 passed, 0 failed\n')).toBeUndefined()
  expect(lastTotal('1 passed, 0 failed\n2 passed, 0 failed\n')).toBe('2 passed, 0 failed')
})

test('every step is a script of package.json', () => {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(CI_STEPS.filter(({ script }) => !(script in manifest.scripts))).toEqual([])
})
