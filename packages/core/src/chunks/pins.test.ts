import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactFacts } from './exact-facts.fixture.ts'
import { planChunks } from './plan-chunks.ts'
import { randomFacts } from './random-facts.fixture.ts'
import { resolvePins } from './resolve-pins.ts'

const facts = exactFacts({
  modules: [
    {
      id: 'src/main.ts',
      page: true,
      imports: ['src/ui/button.ts', 'src/ui/deep/card.ts'],
      lazy: ['src/home.ts', 'src/edit.ts'],
    },
    { id: 'src/ui/button.ts', bytes: 300 },
    { id: 'src/ui/deep/card.ts', bytes: 300 },
    { id: 'src/home.ts', imports: ['node_modules/zod/index.js'] },
    { id: 'src/edit.ts', imports: ['node_modules/zod/index.js', 'src/tool.ts'] },
    { id: 'src/tool.ts', bytes: 2000 },
    { id: 'node_modules/zod/index.js', package: 'zod', bytes: 1000 },
  ],
  routes: { '/': ['src/main.ts', 'src/home.ts'], '/edit': ['src/main.ts', 'src/edit.ts'] },
})

describe('resolvePins', () => {
  test('patterns are paths, globs and packages', () => {
    expect(
      resolvePins(facts, {
        together: [['src/ui/**']],
        apart: [['src/ui/*.ts'], ['zod']],
        neverInInitial: ['src/**/tool.ts'],
      }),
    ).toEqual({
      together: [['src/ui/button.ts', 'src/ui/deep/card.ts']],
      apart: [['src/ui/button.ts'], ['node_modules/zod/index.js']],
      neverInInitial: ['src/tool.ts'],
    })
  })

  test('a pattern that matches nothing is an error with the nearest name', () => {
    expect(() => resolvePins(facts, { apart: [['src/toool.ts']] })).toThrow(
      expect.objectContaining({ code: 'FP_CHUNKS_PIN_NOTHING', hint: 'Did you mean src/tool.ts?' }),
    )
    expect(() => resolvePins(facts, { neverInInitial: ['zood'] })).toThrow(
      expect.objectContaining({ hint: 'Did you mean zod?' }),
    )
  })
})

describe('pins', () => {
  const chunkOf = (plan: ReturnType<typeof planChunks>, id: string): readonly string[] =>
    plan.chunks.find(({ modules }) => modules.includes(id))!.modules

  test('apart: shares its chunk with nothing else', () => {
    const plan = planChunks(facts, { pins: { apart: [['src/ui/button.ts']] } })
    expect(chunkOf(plan, 'src/ui/button.ts')).toEqual(['src/ui/button.ts'])
  })

  test('together: one chunk, where promises allow; else a warning', () => {
    const fine = planChunks(facts, { pins: { together: [['src/ui/button.ts', 'src/ui/deep/card.ts']] } })
    expect(chunkOf(fine, 'src/ui/button.ts')).toContain('src/ui/deep/card.ts')
    expect(fine.warnings).toEqual([])
    const never = planChunks(facts, { pins: { together: [['src/ui/button.ts', 'src/tool.ts']] } })
    expect(never.promises.every(({ kept }) => kept)).toBe(true)
    expect(never.warnings).toEqual([expect.stringContaining('together[0] is kept in 2 chunks')])
  })

  test('neverInInitial: a warning when the app itself imports it at once', () => {
    expect(planChunks(facts, { pins: { neverInInitial: ['src/tool.ts'] } }).warnings).toEqual([])
    expect(planChunks(facts, { pins: { neverInInitial: ['src/ui/button.ts'] } }).warnings).toEqual([
      expect.stringContaining('src/main.ts imports it statically'),
    ])
  })

  test('pins that name nothing or contradict each other are errors', () => {
    expect(() => planChunks(facts, { pins: { apart: [['gone.ts']] } })).toThrow(
      expect.objectContaining({ code: 'FP_CHUNKS_PIN_NOTHING' }),
    )
    expect(() =>
      planChunks(facts, { pins: { apart: [['src/tool.ts']], together: [['src/tool.ts', 'src/home.ts']] } }),
    ).toThrow(expect.objectContaining({ code: 'FP_CHUNKS_PINS_DISAGREE' }))
  })

  test('on any app with any pins: promises are kept, apart is apart, together is together or a warning', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = (most: number): number => gen(fc.nat, most)
        const app = randomFacts(draw)
        const kinds = app.modules.map(() => draw(7))
        const picked = (kind: number): string[] => app.modules.filter((_, at) => kinds[at] === kind).map(({ id }) => id)
        const lists = { apart: [picked(7), picked(6)], together: [picked(5)] }
        const pins = {
          apart: lists.apart.filter((ids) => ids.length > 0),
          together: lists.together.filter((ids) => ids.length > 1),
        }
        const plan = planChunks(app, { pins })
        expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
        const warned = (pin: string): boolean => plan.warnings.some((warning) => warning.includes(pin))
        pins.apart.forEach((ids, pin) => {
          const mixed = plan.chunks.filter(({ modules }) => new Set(modules.map((id) => ids.includes(id))).size > 1)
          expect(mixed.length > 0).toBe(warned(`apart[${pin}]`))
          // Only what cannot be divided is excused.
          if (
            !app.modules.some(
              ({ imports, id, sideEffects, css }) => sideEffects || css || imports.some((to) => to <= id),
            )
          )
            expect(mixed).toEqual([])
        })
        pins.together.forEach((ids, pin) => {
          const chunks = plan.chunks.filter(({ modules }) => modules.some((id) => ids.includes(id)))
          expect(chunks.length > 1).toBe(warned(`together[${pin}]`))
        })
      }),
      { numRuns: 500, seed: 8, endOnFailure: true },
    )
  }, 120_000)
})
