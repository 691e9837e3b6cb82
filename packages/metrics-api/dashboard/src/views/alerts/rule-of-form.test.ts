import { expect, test } from 'vitest'
import { keptRoutes, ruleOf } from './rule-of-form.ts'

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('what is ticked wholly is left out', () => {
  const all = ['phone', 'tablet', 'desktop'].map((device) => ['device', device] as const)
  const form = formOf([
    ['name', ' slow '],
    ['kind', 'threshold'],
    ['metric', 'cls'],
    ['above', '0.1'],
    ['route', ''],
    ...all,
  ])
  expect(ruleOf(form, { app: 'shop' })).toEqual({
    name: 'slow',
    kind: 'threshold',
    metric: 'cls',
    above: 0.1,
    app: 'shop',
  })
})

test('percent are a share, and what is narrowed is named', () => {
  const form = formOf([
    ['name', 'slower'],
    ['kind', 'regression'],
    ['metric', 'lcp'],
    ['shift', '20'],
    ['route', '/menu'],
    ['device', 'phone'],
    ['to', 'ops'],
    ['channels', '2'],
  ])
  expect(ruleOf(form, { app: 'shop' })).toEqual({
    name: 'slower',
    kind: 'regression',
    metric: 'lcp',
    shift: 0.2,
    app: 'shop',
    routes: ['/menu'],
    devices: ['phone'],
    to: ['ops'],
  })
})

test('what the form does not show stays as it was', () => {
  const before = {
    name: 'slow',
    kind: 'threshold',
    metric: 'lcp',
    above: 4000,
    hold: '5m',
    routes: ['/menu', '/cart'],
    devices: ['phone'],
  } as const
  const fields = [
    ['name', 'slow'],
    ['kind', 'regression'],
    ['metric', 'lcp'],
    ['shift', '10'],
  ] as const
  const changed = ruleOf(formOf([...fields, ['route', keptRoutes]]), { app: 'shop', before })
  expect(changed).toEqual({
    name: 'slow',
    kind: 'regression',
    metric: 'lcp',
    shift: 0.1,
    hold: '5m',
    routes: ['/menu', '/cart'],
  })
  expect(ruleOf(formOf([...fields, ['route', '']]), { app: 'shop', before })).not.toHaveProperty('routes')
})
