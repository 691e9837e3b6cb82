import { expect, test } from 'vitest'
import { appModule } from './build.fixture.ts'
import { chooseEdits } from './choose-edits.ts'

const modules = [
  appModule('main.ts', { imports: ['ui.ts'], usedExports: [] }),
  appModule('layout.ts', { imports: ['ui.ts'] }),
  appModule('ui.ts'),
  appModule('app.css', { bytes: 0, literal: null }),
  appModule('a.ts', { imports: ['ui.ts', 'a-part.ts', 'node_modules/chart/index.js'] }),
  appModule('a-part.ts', { bytes: 20 }),
  appModule('b.ts', { imports: ['ui.ts', 'b-part.ts', 'b-other.ts'], bytes: 900 }),
  appModule('b-part.ts'),
  appModule('b-other.ts', { imports: ['ui.ts'] }),
  appModule('node_modules/chart/index.js', { bytes: 500 }),
  appModule('node_modules/react/index.js', { bytes: 5000 }),
]
const always = ['main.ts', 'layout.ts', 'ui.ts', 'app.css', 'node_modules/react/index.js']
const options = {
  modules,
  routes: [
    { route: '/a', starts: ['index.html', 'layout.ts', 'a.ts'] },
    { route: '/b', starts: ['index.html', 'layout.ts', 'b.ts'] },
  ],
  reach: new Map([
    ['/a', new Set([...always, 'a.ts', 'a-part.ts', 'node_modules/chart/index.js'])],
    ['/b', new Set([...always, 'b.ts', 'b-part.ts', 'b-other.ts'])],
  ]),
}

test('the edits follow from the facts', () => {
  expect(chooseEdits(options).map(({ line, what }) => `${line}: ${what}`)).toEqual([
    'leaf: b.ts',
    'shared: ui.ts',
    'layout: layout.ts',
    'style: app.css',
    'package-patch: chart: node_modules/chart/index.js',
    'package-minor: chart',
    'package-patch: react: node_modules/react/index.js',
    'package-minor: react',
    'gain-import: b.ts imports a-part.ts',
    'gain-lazy: b.ts loads a new part lazily, which imports ui.ts',
    'drop-import: b.ts no longer imports ui.ts',
  ])
})

test('the order of the modules changes nothing', () => {
  expect(chooseEdits({ ...options, modules: modules.toReversed() })).toEqual(chooseEdits(options))
})

test('an app with one page has no leaf, and nothing that hangs on it', () => {
  const edits = chooseEdits({
    modules: [appModule('main.ts'), appModule('node_modules/react/index.js')],
    routes: [{ route: '/', starts: ['index.html'] }],
    reach: new Map([
      ['/', new Set(['main.ts'])],
      ['/about', new Set(['main.ts'])],
    ]),
  })
  expect(edits.map(({ line }) => line)).toEqual(['shared', 'layout', 'package-patch', 'package-minor'])
})
