import { expect, test } from 'vitest'
import { checkBars } from './bars.ts'
import type { ScoredOutput } from './score-outputs.ts'
import type { ContestantFigures, SetResult } from './set-result.ts'
import { summarizeOutputs } from './summarize-outputs.ts'

const output = (source: number, score: number, bytes: number, claimed?: number): ScoredOutput => ({
  source,
  width: 400,
  format: 'avif',
  file: '',
  bytes,
  score,
  ...(claimed !== undefined && { claims: { score: claimed, encodes: 2, why: '' } }),
})

const figures = (
  contestant: ContestantFigures['contestant'],
  outputs: readonly ScoredOutput[],
  cpu: number,
): ContestantFigures => ({
  contestant,
  cpuSeconds: [cpu],
  peakMegabytes: [400],
  formats: summarizeOutputs(outputs, 70),
  missing: 0,
  notes: [],
  outputs,
})

test('scores are counted within half a point below and one and a half above', () => {
  const scores = [69.4, 69.5, 71.5, 71.6]
  const [avif] = summarizeOutputs(
    scores.map((score, source) => output(source, score, 100, 70)),
    70,
  )
  expect(avif).toMatchObject({
    files: 4,
    bytes: 400,
    worstScore: 69.4,
    bestScore: 71.6,
    inWindow: 0.5,
    claimedInWindow: 1,
  })
})

test('bars are held or missed by what both made, and by the worst of a run', () => {
  const ours = [output(0, 70, 90, 70), output(1, 69.4, 90, 71.6)]
  const theirs = [output(0, 60, 100)]
  const set: SetResult = {
    set: 'research',
    title: '',
    target: 70,
    sources: 2,
    wanted: 2,
    contestants: [figures('firstpaint', ours, 4.6), figures('vite-imagetools', theirs, 10)],
    fixed: [],
  }
  const passed = Object.fromEntries(
    checkBars({ sets: [set], warm: [] }).map(({ bar, passed: held }) => [bar.slice('research: '.length, 20), held]),
  )
  expect(Object.values(passed)).toEqual([false, true, false, true, false])
})
