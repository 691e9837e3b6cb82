import { demoStaff } from '@bistro/contract'
import { createApp } from '../create-app.ts'
import type { Database } from '../database/database.ts'
import type { stores } from './stores.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON; the test says which type of the contract it expects. */
  json<Body>(): Body
}

interface RequestOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A visitor with a cookie jar. */
interface Browser {
  get(path: string, options?: RequestOptions): Promise<Answer>
  post(path: string, body: unknown, options?: RequestOptions): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  /** The `Cookie` header it would send. */
  cookie(): string
}

interface TestApi {
  readonly db: Database
  /** What the server's clock shows; a test sets it. */
  now: Date
  /** Errors that became a 500. */
  readonly errors: readonly unknown[]
  browser(): Browser
  staff(): Promise<Browser>
  guest(): Promise<Browser>
  close(): Promise<void>
}

/** A Saturday evening: the kitchen is open and the weekend under way. */
export const testNow = new Date('2026-06-13T18:30:00Z')

/** The whole API over a freshly seeded store, without a socket. */
export async function openTestApi(store: (typeof stores)[number]): Promise<TestApi> {
  const db = await store.open(testNow)
  const errors: unknown[] = []
  const app = createApp({ db, clock: () => api.now, reportError: (error) => errors.push(error) })
  const signedIn = async (credentials: typeof demoStaff) => {
    const browser = openBrowser(app)
    await browser.post('/session', credentials)
    return browser
  }
  const api: TestApi = {
    db,
    now: testNow,
    errors,
    browser: () => openBrowser(app),
    staff: () => signedIn(demoStaff),
    guest: () => signedIn({ email: 'guest@bistro.example', password: 'table-for-two' }),
    close: () => db.close(),
  }
  return api
}

function openBrowser(app: ReturnType<typeof createApp>): Browser {
  let cookie = ''
  const send = async (method: string, path: string, { body, headers }: RequestOptions = {}): Promise<Answer> => {
    const response = await app.request(`/api${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), cookie, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      json: <Body>() => JSON.parse(text) as Body,
    }
  }
  return {
    get: (path, options) => send('GET', path, options),
    post: (path, body, options) => send('POST', path, { ...options, body }),
    patch: (path, body) => send('PATCH', path, { body }),
    delete: (path) => send('DELETE', path),
    cookie: () => cookie,
  }
}
