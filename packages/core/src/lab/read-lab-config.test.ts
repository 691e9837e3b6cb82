import { expect, test } from 'vitest'
import { isFirstpaintError } from '../errors/firstpaint-error.ts'
import { readLabConfig } from './read-lab-config.ts'

const read = (json: unknown) => readLabConfig(JSON.stringify(json), 'firstpaint.lab.json')

test('what is left out has its default, and steps their names', () => {
  const config = read({
    version: 1,
    dist: 'dist',
    routes: ['/', { route: '/menu/:slug', path: '/menu/margherita' }],
    flows: [{ name: 'order', steps: [{ visit: '/' }, { type: 'Ada', into: '#name' }, { click: '#pay', name: 'pay' }] }],
  })
  expect(config).toMatchObject({ life: 3000, runs: 1, proxy: {}, routes: [{ path: '/' }, { route: '/menu/:slug' }] })
  expect(config.flows[0]!.steps.map(({ name }) => name)).toEqual(['visit /', 'type into #name', 'pay'])
})

test.each([
  ['no JSON', '{', 'FP_LAB_CONFIG_NOT_JSON', ''],
  ['a list', [], 'FP_LAB_CONFIG_INVALID', 'an object'],
  ['another version', { version: 2, dist: 'd' }, 'FP_LAB_CONFIG_INVALID', 'must be 1'],
  ['no site', { version: 1 }, 'FP_LAB_CONFIG_INVALID', 'dist'],
  ['a typo', { version: 1, dist: 'd', rotues: ['/'] }, 'FP_LAB_CONFIG_UNKNOWN_KEY', 'routes'],
  ['an address without a protocol', { version: 1, url: 'localhost:80' }, 'FP_LAB_CONFIG_INVALID', 'http'],
  ['a route with a parameter alone', { version: 1, dist: 'd', routes: ['/:id'] }, 'FP_LAB_CONFIG_INVALID', 'path'],
  ['no routes', { version: 1, dist: 'd', routes: [] }, 'FP_LAB_CONFIG_INVALID', 'at least one'],
  ['half a run', { version: 1, dist: 'd', runs: 0.5 }, 'FP_LAB_CONFIG_INVALID', 'whole number'],
  [
    'a flow that begins with a click',
    { version: 1, dist: 'd', flows: [{ name: 'f', steps: [{ click: 'a' }] }] },
    'FP_LAB_CONFIG_INVALID',
    'a visit',
  ],
  [
    'two actions in one step',
    { version: 1, dist: 'd', flows: [{ name: 'f', steps: [{ visit: '/', click: 'a' }] }] },
    'FP_LAB_CONFIG_INVALID',
    'one of',
  ],
  [
    'a proxy without a slash',
    { version: 1, dist: 'd', proxy: { '/api': 'http://a' } },
    'FP_LAB_CONFIG_INVALID',
    'slash',
  ],
])('%s is told', (_what, given, code, says) => {
  try {
    readLabConfig(typeof given === 'string' ? given : JSON.stringify(given), 'firstpaint.lab.json')
    expect.unreachable()
  } catch (error) {
    if (!isFirstpaintError(error)) throw error
    expect(error.code).toBe(code)
    expect(`${error.message} ${error.hint}`).toContain(says)
  }
})
