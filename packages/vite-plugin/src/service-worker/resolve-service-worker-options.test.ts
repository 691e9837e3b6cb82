import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../resolve-options.ts'

describe('serviceWorker', () => {
  test('true is every default, frozen; a lean budget never exceeds the budget', () => {
    const { serviceWorker } = resolveOptions({ serviceWorker: true })
    expect(serviceWorker).toEqual({
      file: 'sw.js',
      source: undefined,
      update: 'prompt',
      budget: 2_000_000,
      leanBudget: 500_000,
      include: [],
      exclude: [],
      fallback: 'auto',
      fallbackDeny: [/^\/api\//],
      offline: undefined,
      recipes: {},
      register: true,
      parallel: 3,
      staticRoutes: true,
      kill: false,
      app: undefined,
      summary: true,
    })
    expect(Object.isFrozen(serviceWorker)).toBe(true)
    expect(resolveOptions({ serviceWorker: { budget: 100, leanBudget: 500 } }).serviceWorker).toMatchObject({
      leanBudget: 100,
    })
  })

  test.each<[unknown, string, RegExp]>([
    ['yes', 'FP_OPTION_INVALID', /'serviceWorker' is 'yes'; it takes true, false or an object/],
    [{ budget: 0 }, 'FP_OPTION_INVALID', /'serviceWorker\.budget' is 0; it takes a whole number of bytes from 1/],
    [{ budget: '2 MB' }, 'FP_OPTION_INVALID', /'serviceWorker\.budget' is '2 MB'/],
    [{ budgte: 1 }, 'FP_OPTION_UNKNOWN', /no option 'serviceWorker\.budgte'.*Did you mean 'budget'/s],
    [
      { include: ['assets/[a-z'] },
      'FP_OPTION_INVALID',
      /'serviceWorker\.include\.0' is 'assets\/\[a-z'; it takes a list/,
    ],
    [{ exclude: ['/secret/**'] }, 'FP_OPTION_INVALID', /'serviceWorker\.exclude\.0'.*without a slash in front/],
    [{ update: 'auto' }, 'FP_OPTION_INVALID', /'serviceWorker\.update' is 'auto'; it takes 'prompt' or 'quiet'/],
    [{ file: '../sw.js' }, 'FP_OPTION_INVALID', /'serviceWorker\.file' is '\.\.\/sw\.js'/],
    [{ fallback: '/index' }, 'FP_OPTION_INVALID', /'serviceWorker\.fallback' is '\/index'; it takes 'auto', a page/],
    [{ fallbackDeny: ['/api'] }, 'FP_OPTION_INVALID', /'serviceWorker\.fallbackDeny\.0'.*regular expressions/],
    [{ parallel: 11 }, 'FP_OPTION_INVALID', /'serviceWorker\.parallel' is 11; it takes a whole number from 1 to 10/],
    [
      { recipes: { api: { match: '/api/**', strategy: 'fastest' } } },
      'FP_OPTION_INVALID',
      /'serviceWorker\.recipes\.api\.strategy' is 'fastest'; it takes 'network-first'/,
    ],
    [
      { recipes: { api: [{ match: 'api/**' }] } },
      'FP_OPTION_INVALID',
      /'serviceWorker\.recipes\.api\.0\.match' is 'api\/\*\*'; it takes a path such as/,
    ],
    [
      { recipes: { images: { maxEntires: 5 } } },
      'FP_OPTION_UNKNOWN',
      /no option 'serviceWorker\.recipes\.images\.maxEntires'.*Did you mean 'maxEntries'/s,
    ],
    [
      { recipes: { images: { maxEntries: 0 } } },
      'FP_OPTION_INVALID',
      /'serviceWorker\.recipes\.images\.maxEntries' is 0; it takes a whole number from 1/,
    ],
    [
      { recipes: { queue: { match: '/o', method: 'GET' } } },
      'FP_OPTION_INVALID',
      /queue\.method' is 'GET'; it takes 'POST'/,
    ],
    [
      { app: { name: 'Bistro', icon: 'icon.svg', themeColor: 'brightest blue' } },
      'FP_OPTION_INVALID',
      /'serviceWorker\.app\.themeColor' is 'brightest blue'; it takes a colour such as #faf5ec/,
    ],
    [{ app: { name: 'Bistro' } }, 'FP_OPTION_INVALID', /'serviceWorker\.app\.icon' is undefined; it takes the path/],
    [{ app: { name: '', icon: 'icon.svg' } }, 'FP_OPTION_INVALID', /'serviceWorker\.app\.name' is ''/],
    [
      { app: { name: 'Bistro', icon: 'icon.svg', shortcuts: [{ name: 'Menu', ulr: '/menu', url: '/menu' }] } },
      'FP_OPTION_UNKNOWN',
      /no option 'serviceWorker\.app\.shortcuts\.0\.ulr'.*Did you mean 'url'/s,
    ],
    [{ recipes: { pages: { match: /x/ } } }, 'FP_OPTION_INVALID', /recipes\.pages\.match'.*a path such as/],
  ])('%o: %s', (serviceWorker, code, message) => {
    const attempt = (): unknown => resolveOptions({ serviceWorker } as never)
    let told = ''
    try {
      attempt()
    } catch (error) {
      told = isFirstpaintError(error) ? formatError(error) : String(error)
    }
    expect(told).toMatch(message)
    expect(told).toContain(code)
  })
})
