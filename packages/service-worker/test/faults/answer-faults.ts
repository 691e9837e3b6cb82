import type { Fault } from './fault-server.ts'
import type { FaultCase, FaultRun } from './fault-run.ts'

type Wanted = RegExp

/** Release 2 is deployed, and some of its files are answered in a wrong way. */
const answered = (wanted: Wanted, fault: (run: FaultRun) => Fault) => (run: FaultRun) => {
  run.server.site = run.site(2)
  const wrong = fault(run)
  run.server.fault = (path) => (wanted.test(path) ? wrong : undefined)
}

const beta = /assets\/beta-.*\.js$/
const entry = /assets\/index-.*\.js$/
const style = /assets\/.*\.css$/
const worker = /^sw\.js$/
const page = /^(?:index\.html|[^.]*)$/

/** What goes wrong with answers while release 2 is being fetched. */
export const answerFaults: readonly FaultCase[] = [
  { name: '200 with HTML for a part', row: 'E', strike: answered(beta, () => ({ kind: 'page' })) },
  { name: '200 with HTML for a style sheet', strike: answered(style, () => ({ kind: 'page' })) },
  {
    name: '200 with HTML for every missing file, parts not uploaded yet',
    before: ({ server }) => {
      server.missing = 'page'
    },
    strike: (run) => {
      run.server.site = new Map([...run.site(2)].filter(([path]) => !beta.test(path)))
    },
  },
  { name: '404 for a part', row: 'F', strike: answered(beta, () => ({ kind: 'status', status: 404 })) },
  { name: '404 for the entry', strike: answered(entry, () => ({ kind: 'status', status: 404 })) },
  { name: '500 for a part', strike: answered(beta, () => ({ kind: 'status', status: 500 })) },
  { name: '503 for everything', strike: answered(/./, () => ({ kind: 'status', status: 503 })) },
  { name: 'a part breaks off', strike: answered(beta, () => ({ kind: 'cut', announced: true })) },
  { name: 'half of a part, as if that were all', strike: answered(beta, () => ({ kind: 'cut', announced: false })) },
  {
    name: 'half of the entry, as if that were all',
    strike: answered(entry, () => ({ kind: 'cut', announced: false })),
  },
  { name: 'the page breaks off', strike: answered(page, () => ({ kind: 'cut', announced: true })) },
  {
    name: 'a part of another release under the new name',
    strike: (run) => {
      const old = [...run.site(1)].find(([path]) => beta.test(path))![1]
      answered(beta, () => ({ kind: 'content', body: old, type: 'text/javascript' }))(run)
    },
  },
  { name: '404 for the worker', strike: answered(worker, () => ({ kind: 'status', status: 404 })) },
  { name: '500 for the worker', strike: answered(worker, () => ({ kind: 'status', status: 500 })) },
  { name: '200 with HTML for the worker', strike: answered(worker, () => ({ kind: 'page' })) },
  { name: 'half of the worker', strike: answered(worker, () => ({ kind: 'cut', announced: false })) },
  {
    name: 'an old worker with a new site',
    strike: (run) => {
      const old = run.site(1).get('sw.js')!
      answered(worker, () => ({ kind: 'content', body: old, type: 'text/javascript' }))(run)
    },
  },
  {
    name: '404 for what the worker loads beside itself',
    row: 'I',
    strike: answered(/^(?!sw\.js)[^/]+\.js$/, () => ({ kind: 'status', status: 404 })),
  },
  {
    name: 'a stale page with a new worker',
    row: 'M',
    strike: (run) => {
      const old = run.site(1).get('index.html')!
      answered(page, () => ({ kind: 'content', body: old, type: 'text/html' }))(run)
    },
  },
  {
    name: 'a CDN adds to every page',
    row: 'L',
    before: ({ server }) => {
      server.rewrite = (html) => html.replace('</body>', '<script>window.cdn = 1</script></body>')
    },
    strike: (run) => {
      run.server.site = run.site(2)
    },
  },
  {
    name: 'a CDN starts to rewrite pages',
    strike: (run) => {
      run.server.rewrite = (html) => html.replaceAll(/\s+/g, ' ').replaceAll('"', "'")
      run.server.site = run.site(2)
    },
  },
  {
    name: 'pages kept by the HTTP cache',
    before: ({ server }) => {
      server.pageCaching = 'max-age=600'
    },
    strike: (run) => {
      run.server.site = run.site(2)
    },
  },
  {
    name: 'every answer varies',
    before: ({ server }) => {
      server.headers = { vary: 'accept-encoding, origin, accept' }
    },
    strike: (run) => {
      run.server.site = run.site(2)
    },
  },
  {
    name: 'the server dies in the middle',
    strike: async (run) => {
      run.server.site = run.site(2)
      const after = run.random.integer(6)
      let asked = 0
      run.server.fault = (path) => {
        if (path !== 'sw.js' && asked++ >= after) void run.server.down()
        return asked > after ? { kind: 'reset' } : undefined
      }
      await run.check()
      await run.server.down()
      run.server.fault = () => undefined
    },
  },
  {
    name: 'some connections break',
    strike: (run) => {
      run.server.site = run.site(2)
      run.server.fault = () => (run.random.integer(3) === 0 ? { kind: 'reset' } : undefined)
    },
  },
  {
    name: 'a part hangs while visitors go on',
    strike: async (run) => {
      answered(beta, () => ({ kind: 'hang' }))(run)
      const checking = run.check()
      for (const tab of run.tabs) {
        const problem = await tab.show('alpha')
        if (problem) run.problems.push(problem)
      }
      run.server.release()
      run.server.fault = () => undefined
      await checking
    },
  },
  {
    name: 'everything is sent to a login page',
    strike: (run) => {
      run.server.site = run.site(2)
      run.server.fault = (path) =>
        path === 'login'
          ? { kind: 'content', body: '<h1>Log in</h1>', type: 'text/html' }
          : { kind: 'redirect', to: '/login' }
    },
  },
  {
    name: 'a network that answers everything itself',
    strike: answered(/./, () => ({
      kind: 'content',
      body: '<title>Welcome</title>Pay for this network',
      type: 'text/html',
    })),
  },
  {
    name: 'files are there later than worker and page',
    strike: (run) => {
      run.server.site = new Map([...run.site(2)].filter(([path]) => !path.startsWith('assets/')))
    },
  },
  {
    name: 'files are there before worker and page',
    strike: (run) => {
      run.server.site = new Map(
        [...run.site(1)]
          .filter(([path]) => !path.startsWith('assets/'))
          .concat([...run.site(2)].filter(([path]) => path.startsWith('assets/'))),
      )
    },
  },
]
