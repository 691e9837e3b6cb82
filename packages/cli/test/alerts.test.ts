import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

const hourMs = 3600_000
const weekMs = 7 * 24 * hourMs
const noon = Date.parse('2026-11-20T12:00:00Z')

const rules = `
channels:
  ops: { kind: webhook, url: 'https://ops.example/hook', secret: '\${OPS_SECRET}' }
rules:
  - { name: slower, kind: regression, metric: lcp, to: [ops] }
  - { name: slow, kind: threshold, metric: lcp, above: 9000 }
`

/** Five Fridays; on the last, release r2 is slower from noon on. */
function history(): string {
  let state = 7
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const lines: string[] = []
  for (let week = 4; week >= 0; week--)
    for (let hour = -3; hour < 4; hour++)
      for (let index = 0; index < 120; index++) {
        const slow = week === 0 && hour >= 0
        const spread = Math.exp(0.4 * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()))
        const at = new Date(noon - week * weekMs + hour * hourMs + index * 20_000).toISOString()
        const value = Math.round(2000 * spread * (slow ? 1.3 : 1))
        lines.push(
          JSON.stringify({ at, metric: 'lcp', value, route: '/menu', device: 'phone', release: slow ? 'r2' : 'r1' }),
        )
      }
  return lines.join('\n')
}

test('alerts test tells what would have fired, and which release is to blame', () => {
  const cwd = tempDir()
  writeFileSync(join(cwd, 'firstpaint.alerts.yaml'), rules)
  writeFileSync(join(cwd, 'visits.ndjson'), history())
  const { code, stdout } = runFirstpaint(['alerts', 'test', '--data', 'visits.ndjson'], { cwd })
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/Alert {2}slower {2}\/menu, phone, release r2\n {4}p75 went from/),
  ])
  expect(stdout).toMatch(/\n1 alert from 2026-10-23 09:00 to 2026-11-20 15:00, judged every hour\.\n$/)
  const { events } = JSON.parse(
    runFirstpaint(['alerts', 'test', '--data', 'visits.ndjson', '--json'], { cwd }).stdout,
  ) as { events: object[] }
  expect(events).toMatchObject([{ type: 'firing', rule: 'slower', release: 'r2', labels: { route: '/menu' } }])
})

test('rules and data that are wrong are named with their place', () => {
  const cwd = tempDir()
  writeFileSync(join(cwd, 'firstpaint.alerts.yaml'), rules.replace('metric: lcp, to', 'metrik: lcp, to'))
  const run = (...words: string[]): { code: number | null; stderr: string } => {
    const { code, stderr } = runFirstpaint(['alerts', 'test', ...words], { cwd })
    return { code, stderr }
  }
  expect(run()).toEqual({
    code: 2,
    stderr: expect.stringMatching(/FP_ALERTS_FILE: .*'rules\[0\]\.metrik' must be left out, or 'metric'/),
  })
  writeFileSync(join(cwd, 'good.json'), JSON.stringify({ rules: [{ name: 'a', kind: 'regression', metric: 'lcp' }] }))
  writeFileSync(join(cwd, 'bad.ndjson'), '\n{"at":"2026-11-20","metric":"lpc"}')
  expect(run('--rules', 'good.json', '--data', 'bad.ndjson').stderr).toMatch(
    /FP_CLI_HISTORY: .*line 2: 'metric' must be one of/,
  )
})
