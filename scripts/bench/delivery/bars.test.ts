import { expect, it } from 'vitest'
import { checkBars } from './bars.ts'
import type { ReplayVisit } from './replay-result.ts'

const visit = (contestant: ReplayVisit['contestant'], deploy: string, js: number): ReplayVisit => ({
  contestant,
  deploy,
  bytes: { html: 0, js, css: 0 },
  landing: { html: 0, js: js - 1, css: 0 },
  headerBytes: 0,
  requests: 1,
  encodings: {},
  opened: 1,
})

it('passes at the limit, fails a byte above, and says what was not measured', () => {
  const bars = checkBars([
    visit('plain', 'v1', 100),
    visit('firstpaint', 'v1', 101),
    visit('plain', 'string', 50),
    visit('firstpaint-br', 'string', 50),
    visit('firstpaint', 'string', 2000),
    visit('firstpaint', 'seven', 10_001),
  ])
  const passed = Object.fromEntries(bars.map((bar) => [bar.bar, bar.passed]))
  expect(passed).toEqual({
    'string: at most 2000 B': true,
    'component: at most 2000 B': null,
    'css: at most 2000 B': null,
    'seven: at most 10000 B': false,
    'string: without dictionaries no more than plain Vite': true,
    'seven: without dictionaries no more than plain Vite': null,
    'first visit, first route: no more than plain Vite': false,
    'first visit, all routes: no more than plain Vite': false,
  })
  expect(bars.at(-1)!.found).toBe('101 B against 100 B')
})
