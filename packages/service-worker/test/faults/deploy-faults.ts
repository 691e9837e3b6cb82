import type { FaultCase, FaultRun } from './fault-run.ts'

const deploy = (version: number) => (run: FaultRun) => {
  run.server.site = run.site(version)
}

/** What goes wrong with deploys that are answered well. */
export const deployFaults: readonly FaultCase[] = [
  { name: 'an old tab wants a part after the deploy', row: 'A', caching: 'no-store', strike: deploy(2) },
  { name: 'a first visit, then a deploy', row: 'B', caching: 'no-store', firstVisit: true, strike: deploy(2) },
  {
    name: 'another tab takes the new release',
    row: 'C',
    caching: 'no-store',
    tabs: 3,
    strike: async (run) => {
      run.server.site = run.site(2)
      await run.check()
      const other = run.tabs.at(-1)!
      const problem = await (run.mode === 'prompt' ? other.accept() : other.reload())
      if (problem) run.problems.push(problem)
    },
  },
  {
    name: 'a deploy that keeps the old files',
    row: 'D',
    strike: (run) => {
      run.server.site = new Map([...run.site(1), ...run.site(2)])
    },
  },
  {
    name: 'rolled back from 2 to 1',
    latest: 1,
    strike: async (run) => {
      run.server.site = run.site(2)
      await run.check()
      run.server.site = run.site(1)
    },
  },
  {
    name: 'rolled back after a tab took 2',
    latest: 1,
    tabs: 2,
    strike: async (run) => {
      run.server.site = run.site(2)
      await run.check()
      const problem = await run.tabs[1]!.accept()
      if (problem) run.problems.push(problem)
      run.server.site = run.site(1)
    },
  },
  { name: 'from 1 straight to 4', latest: 4, caching: 'no-store', strike: deploy(4) },
  {
    name: 'from 1 to 4 by steps, an old tab open',
    latest: 4,
    caching: 'no-store',
    strike: async (run) => {
      for (const version of [2, 3, 4]) {
        run.server.site = run.site(version)
        await run.check()
      }
    },
  },
  {
    name: 'by steps, each taken by the last tab',
    latest: 4,
    tabs: 2,
    caching: 'no-store',
    strike: async (run) => {
      for (const version of [2, 3, 4]) {
        run.server.site = run.site(version)
        await run.check()
        const problem = await run.tabs.at(-1)!.accept()
        if (problem) run.problems.push(problem)
      }
    },
  },
  {
    name: 'two deploys within a second',
    latest: 3,
    strike: async (run) => {
      run.server.site = run.site(2)
      let asked = 0
      const after = run.random.integer(4)
      run.server.fault = (path) => {
        if (path.startsWith('assets/') && asked++ === after) run.server.site = run.site(3)
        return undefined
      }
      await run.check()
      run.server.fault = () => undefined
      run.server.site = run.site(3)
    },
  },
  {
    name: 'two deploys and two checks at once',
    latest: 3,
    strike: async (run) => {
      run.server.site = run.site(2)
      const first = run.check()
      run.server.site = run.site(3)
      await Promise.all([first, run.check()])
    },
  },
  {
    name: 'quiet and prompt change places',
    latestMode: (mode) => (mode === 'quiet' ? 'prompt' : 'quiet'),
    strike: (run) => {
      run.server.site = run.site(2, run.mode === 'quiet' ? 'prompt' : 'quiet')
    },
  },
  { name: 'old tabs fetch a file without a hash', asksSettings: true, caching: 'no-store', strike: deploy(2) },
  {
    name: 'the worker is stopped before and after the deploy',
    caching: 'no-store',
    strike: async (run) => {
      const session = await run.context.newCDPSession(run.tabs[0]!.page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      run.server.site = run.site(2)
      await run.check()
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
  },
  {
    name: 'no HTTP cache at all',
    caching: 'no-store',
    before: (run) => {
      run.server.pageCaching = 'no-store'
    },
    strike: deploy(2),
  },
  {
    name: 'clocks are wrong',
    strike: (run) => {
      const date = new Date(run.random.pick([0, 4e12])).toUTCString()
      run.server.headers = { date, 'last-modified': date, expires: date }
      run.server.site = run.site(2)
    },
  },
]
