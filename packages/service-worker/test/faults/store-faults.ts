import type { FaultCase, FaultRun } from './fault-run.ts'

/** Acts on what the browser has stored, as the browser or another script of the origin may. */
const onStored = async (run: FaultRun, wanted: string, act: 'delete' | 'poison'): Promise<void> => {
  await run.tabs[0]!.page.evaluate(
    async ([pattern, how]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          if (!new RegExp(pattern!).test(request.url)) continue
          if (how === 'delete') await cache.delete(request)
          else await cache.put(request, new Response('<h1>', { headers: { 'content-type': 'text/html' } }))
        }
      }
    },
    [wanted, act],
  )
}

const setQuota = async (run: Pick<FaultRun, 'context' | 'server'>, quotaSize?: number): Promise<void> => {
  const page = run.context.pages()[0] ?? (await run.context.newPage())
  const session = await run.context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: run.server.origin,
    ...(quotaSize !== undefined && { quotaSize }),
  })
  // The session is kept: the override ends with it.
}

/** What goes wrong with what is stored. */
export const storeFaults: readonly FaultCase[] = [
  {
    name: 'no room when the deploy comes',
    strike: async (run) => {
      await setQuota(run, 0)
      run.server.site = run.site(2)
    },
    repair: (run) => setQuota(run),
  },
  {
    name: 'room for some of it',
    strike: async (run) => {
      await setQuota(run, run.random.pick([4096, 9000, 14000]))
      run.server.site = run.site(2)
    },
    repair: (run) => setQuota(run),
  },
  { name: 'one part evicted', needsServer: true, latest: 1, strike: (run) => onStored(run, 'assets/beta-', 'delete') },
  {
    name: 'the entry evicted',
    needsServer: true,
    latest: 1,
    strike: (run) => onStored(run, 'assets/index-.*js', 'delete'),
  },
  {
    name: 'the page evicted',
    needsServer: true,
    latest: 1,
    strike: (run) => onStored(run, '(/|index.html[^/]*)$', 'delete'),
  },
  {
    name: 'the page evicted, then a deploy',
    needsServer: true,
    strike: async (run) => {
      await onStored(run, '(/|index.html[^/]*)$', 'delete')
      run.server.site = run.site(2)
    },
  },
  {
    name: 'everything evicted but the worker',
    needsServer: true,
    latest: 1,
    strike: (run) => onStored(run, '.', 'delete'),
  },
  {
    name: 'a part evicted that the next release has, too',
    needsServer: true,
    strike: async (run) => {
      await onStored(run, 'assets/same-', 'delete')
      run.server.site = new Map([...run.site(1), ...run.site(2)])
    },
  },
]
