import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Beacon, buildModuleMap, type ModuleMap } from '@firstpaint/core/vitals'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type Blame, readBlame } from '../src/module-maps/read-blame.ts'
import { parseModuleMap } from '../src/module-maps/parse-module-map.ts'
import { readStoredModuleMap, storeModuleMap } from '../src/module-maps/stored-module-maps.ts'
import { findScope } from '../src/read/queries/scope.ts'
import { readFilter } from '../src/read/read-filter.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { makeBeacon } from './make-beacon.ts'
import { openApi, type OpenApiOptions } from './open-api.ts'
import { browser, send, type Sent } from './send.ts'
import { testStores } from './stores.ts'
import { removeTempDirs, tempDir } from './temp-dir.ts'

const token = 'a-token-of-twenty-letters'
let api: OpenApiOptions | undefined
afterEach(async () => {
  await api?.end()
  api = undefined
})
afterAll(removeTempDirs)

/** A script of `module` from 0 to 100. */
function mapOf(release: string | null, module: string, file = 'assets/menu-1b.js'): ModuleMap {
  return buildModuleMap({
    release,
    scripts: [{ file, chunk: 'menu', code: 'a'.repeat(100), sources: [module], mappings: [[[0, 0, 0, 0]]] }],
  })
}

async function view(id: string, given: Partial<Beacon> = {}): Promise<void> {
  const { origin } = api!.metrics
  const scripts = [{ url: '/assets/menu-1b.js', char_position: 40, duration: 120 }]
  const body = JSON.stringify(makeBeacon({ id: id.padEnd(12, '-'), scripts, ...given }))
  expect((await send(`${origin}/v1/beacons`, { headers: browser, body })).status).toBe(204)
}

/** With its tables, so that the first thing may be a map. */
async function open(...given: Parameters<typeof openApi>): Promise<void> {
  api = await openApi(...given)
  await api.metrics.api.settle()
}

const put = (body: unknown, query = '', authorization = `Bearer ${token}`): Promise<Sent> =>
  send(`${api!.metrics.origin}/v1/module-maps${query}`, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

async function blame(query = ''): Promise<Blame> {
  await api!.metrics.api.settle()
  const headers = { authorization: `Bearer ${token}` }
  return (await (await fetch(`${api!.metrics.origin}/v1/blame${query}`, { headers })).json()) as Blame
}

describe.each(testStores)('in $name', (store) => {
  test('scripts have the names of modules by the map of their release, and by every filter', async () => {
    await open({ tokens: [token] }, store)
    expect(JSON.parse((await put(mapOf('r1', 'src/menu.tsx'))).text)).toEqual({
      release: 'r1',
      app: null,
      files: 1,
      modules: 1,
    })
    await view('one')
    await view('two', { client: { form_factor: 'desktop' } })
    await view('three', { release: 'r0' })
    await view('other', { navigations: [{ type: 'navigate', route: '/cart' }] })
    await view('soft', {
      navigations: [
        { type: 'navigate', route: '/cart' },
        { type: 'soft-navigation', route: '/menu/:slug', start: 10 },
      ],
      scripts: [
        { url: '/assets/menu-1b.js', char_position: 0, duration: 50, navigation: 1 },
        { url: '/assets/menu-1b.js', char_position: 0, duration: 70 },
      ],
    })
    await view('quick', { scripts: [] })
    await view('errors', { errors_only: true })

    const known = { module: 'src/menu.tsx', unknown: null, chunk: 'menu' }
    expect(await blame('?route=/menu/:slug')).toEqual({
      views: 4,
      partial: false,
      days: 14,
      unmapped: ['r0'],
      modules: [
        { ...known, beacons: 3, share: 0.75, p75: 120 },
        { module: null, unknown: 'no-map', chunk: '/assets/menu-1b.js', beacons: 1, share: 0.25, p75: 120 },
      ],
    })
    expect((await blame()).views).toBe(5)
    expect(await blame('?device=desktop')).toMatchObject({ views: 1, modules: [{ ...known, beacons: 1, share: 1 }] })
    expect(await blame('?release=r0')).toMatchObject({ views: 1, unmapped: ['r0'] })
    expect(await blame('?route=/cart')).toMatchObject({ views: 2, modules: [{ ...known, beacons: 2, p75: 120 }] })
    expect(await blame('?from=2020-01-01&to=2020-01-02')).toMatchObject({ views: 0, unmapped: [], modules: [] })
    expect(await blame('?country=DE')).toMatchObject({ views: 0 })
  })
})

test('a map is taken with the token of readers and no other', async () => {
  api = await openApi({ tokens: [token], keys: [{ key: 'shop-write-key' }] })
  for (const authorization of ['', 'Bearer shop-write-key'])
    expect((await put(mapOf('r1', 'a.ts'), '?key=shop-write-key', authorization)).status).toBe(401)
})

test('a map of the app itself is before that of any, and the last word on a release holds', async () => {
  await open({ tokens: [token] })
  await view('one')
  await put(mapOf('r1', 'src/own.ts'), '?app=shop')
  await put(mapOf('r1', 'src/any.ts'))
  await put(mapOf('r1', 'src/foreign.ts'), '?app=bank')
  expect((await blame()).modules).toMatchObject([{ module: 'src/own.ts' }])
  await put(mapOf(null, 'src/later.ts'), '?app=shop&release=r1')
  expect((await blame()).modules).toMatchObject([{ module: 'src/later.ts' }])
})

test.each([
  ['no JSON', '{', '', 'FP_METRICS_JSON'],
  ['no map', '{}', '', 'FP_METRICS_MODULE_MAP'],
  ['a list', '[]', '', 'FP_METRICS_MODULE_MAP'],
  ['a map that names no release', mapOf(null, 'a.ts'), '', 'FP_METRICS_MODULE_MAP'],
  ['a long release', mapOf('r1', 'a.ts'), `?release=${'x'.repeat(101)}`, 'FP_METRICS_MODULE_MAP'],
  ['a control character', mapOf('r1', 'a.ts'), '?release=%00', 'FP_METRICS_MODULE_MAP'],
  ['an app that is no name', mapOf('r1', 'a.ts'), '?app=%00', 'FP_METRICS_QUERY'],
])('%s is refused by name', async (_name, body, query, code) => {
  await open({ tokens: [token] })
  const sent = await put(body, query)
  expect([sent.status, (JSON.parse(sent.text) as { code: string }).code]).toEqual([400, code])
})

test.each(['app', 'environment', 'route', 'country', 'release'])('a NUL in %s is refused by name', async (name) => {
  await open({ tokens: [token] })
  for (const path of ['blame', 'breakdown']) {
    const sent = await send(`${api!.metrics.origin}/v1/${path}?${name}=%00`, {
      method: 'GET',
      headers: { authorization: `Bearer ${token}` },
    })
    expect([sent.status, sent.text]).toEqual([400, expect.stringContaining('FP_METRICS_QUERY')])
  }
})

test('a map of more than 4 MiB is refused', async () => {
  await open({ tokens: [token] })
  const sent = await put(`{"x":"${'x'.repeat(4 * 1024 * 1024)}"}`)
  expect([sent.status, sent.text]).toEqual([413, expect.stringContaining('FP_METRICS_TOO_LARGE')])
})

test('a folder is taken in while it runs: the newest map of a release, and none that is no map', async () => {
  const dir = tempDir()
  const write = (name: string, content: unknown, daysOld: number): void => {
    writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
    const at = Date.now() / 1000 - daysOld * 24 * 3600
    utimesSync(join(dir, name), at, at)
  }
  write('b.json', mapOf('r1', 'src/older.ts'), 3)
  write('a.json', mapOf('r1', 'src/newer.ts'), 2)
  write('broken.json', '{', 1)
  write('module-map.json', mapOf(null, 'src/nameless.ts'), 1)
  write('r2.json', mapOf(null, 'src/by-name.ts'), 1)
  write('readme.txt', 'no map', 1)
  api = await openApi({ tokens: [token], moduleMaps: dir })
  await view('one')
  await view('two', { release: 'r2' })
  const found = async (): Promise<readonly unknown[]> => (await blame()).modules.map(({ module }) => module)
  expect(await found()).toEqual(['src/by-name.ts', 'src/newer.ts'])
  const told = api.messages.filter((message) => message.includes('left out'))
  expect(told).toHaveLength(2)

  write('c.json', mapOf('r1', 'src/newest.ts'), 0)
  expect(await found()).toEqual(['src/by-name.ts', 'src/newest.ts'])
  expect(api.messages.filter((message) => message.includes('left out'))).toHaveLength(2)
  rmSync(dir, { recursive: true })
  expect(await found()).toEqual(['src/by-name.ts', 'src/newest.ts'])
})

test('a folder that is not there is told at the start', async () => {
  const missing = join(tempDir(), 'nowhere')
  await expect(openApi({ moduleMaps: missing })).rejects.toMatchObject({
    code: 'FP_METRICS_MODULE_MAPS',
    place: missing,
  })
})

describe('bounds', () => {
  const openMigrated = async (): Promise<Store> => {
    const store = await openStore({ url: undefined, dir: tempDir(), onLost: () => undefined })
    await migrate(store.pool, 'firstpaint')
    return store
  }
  const named = (release: string): ReturnType<typeof parseModuleMap> => parseModuleMap(mapOf(release, 'a.ts'), 'it')

  test('of count and bytes: what was taken first goes', async () => {
    const { pool, close } = await openMigrated()
    const bounds = { maps: 2, bytes: 1e6 }
    for (const [at, release] of ['r1', 'r2', 'r3'].entries())
      await storeModuleMap(pool, { app: '', map: named(release), at: at * 1000 }, bounds)
    expect(await readStoredModuleMap(pool, [], 'r1')).toBeUndefined()
    expect(await readStoredModuleMap(pool, [], 'r2')).toEqual(named('r2'))
    const bytes = Buffer.byteLength(JSON.stringify(named('r4'))) + 1
    await storeModuleMap(pool, { app: '', map: named('r4'), at: 9000 }, { maps: 9, bytes })
    expect(await readStoredModuleMap(pool, [], 'r3')).toBeUndefined()
    expect(await readStoredModuleMap(pool, [], 'r4')).toEqual(named('r4'))
    await close()
  })
})

test('of more page views than are looked at, the latest are, and it is said', async () => {
  api = await openApi({ tokens: [token] }, testStores.at(-1))
  for (let id = 0; id < 3; id++) await view(`view-${id}`)
  expect((await blame()).partial).toBe(false)
  const { dir } = api.place
  await api.metrics.close()
  const store = await openStore({ url: undefined, dir, onLost: () => undefined })
  const scope = await findScope(
    store.pool,
    readFilter(() => undefined, Date.now()),
  )
  expect(await readBlame(store.pool, scope, { days: 14, most: 2 })).toMatchObject({ views: 2, partial: true })
  await store.close()
})
