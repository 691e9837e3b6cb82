import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A page, by the DevTools protocol alone: Playwright keeps every page focused, and none of its pages is ever hidden. */
export interface Tab {
  readonly evaluate: <T>(expression: string) => Promise<T>
  /** Waits until an expression is true in the page. */
  readonly until: (expression: string) => Promise<void>
  readonly send: <T = object>(method: string, params?: object) => Promise<T>
  readonly click: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface Chromium {
  readonly open: (url: string) => Promise<Tab>
  /** As a user who quits. */
  readonly quit: () => Promise<void>
  /** As an operating system that wants the memory. */
  readonly kill: () => Promise<void>
}

interface Answer {
  readonly id?: number
  readonly result?: never
  readonly error?: { readonly message: string }
}

/** @param profile Folder of the profile; default a new one, removed with the browser. */
export async function startChromium(profile?: string): Promise<Chromium> {
  const { TEST_CHROMIUM: path, TEST_CHROMIUM_FLAGS: flags } = process.env
  if (path === undefined || flags === undefined)
    throw new Error('TEST_CHROMIUM is not set: run this with scripts/config/vitest.integration.ts.')
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'firstpaint-chromium-'))
  rmSync(join(folder, 'DevToolsActivePort'), { force: true })
  const browser = spawn(
    path,
    [...flags.split(' '), '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    { stdio: 'ignore', detached: true },
  )
  const gone = new Promise<void>((resolve) => browser.on('exit', () => resolve()))
  const socket = await connect(folder, browser)
  const { send, close } = speak(socket)

  const end = async (how: () => unknown): Promise<void> => {
    how()
    await gone
    close()
    if (profile === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  return {
    async open(url) {
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
      const tab = tabOf({ targetId, sessionId, send })
      await tab.send('Page.enable')
      await tab.send('Page.navigate', { url })
      return tab
    },
    quit: () => end(() => send('Browser.close').catch(() => {})),
    // All of its processes: it leads a group of its own.
    kill: () => end(() => process.kill(-browser.pid!, 'SIGKILL')),
  }
}

type Send = <T = object>(method: string, params?: object, sessionId?: string) => Promise<T>

function speak(socket: WebSocket): { readonly send: Send; readonly close: () => void } {
  const open = new Map<number, PromiseWithResolvers<never>>()
  let last = 0
  const fail = (): void => open.forEach(({ reject }) => reject(new Error('The browser is gone.')))
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(data as string) as Answer
    const call = open.get(id!)
    open.delete(id!)
    if (error) call?.reject(new Error(error.message))
    else call?.resolve(result!)
  })
  socket.addEventListener('close', fail)
  return {
    send<T>(method: string, params: object = {}, sessionId?: string) {
      const call = Promise.withResolvers<never>()
      open.set(++last, call)
      socket.send(JSON.stringify({ id: last, method, params, sessionId }))
      return call.promise as Promise<T>
    },
    close: () => socket.close(),
  }
}

interface TabInput {
  readonly targetId: string
  readonly sessionId: string
  readonly send: Send
}

function tabOf({ targetId, sessionId, send }: TabInput): Tab {
  const own: Tab['send'] = (method, params) => send(method, params, sessionId)
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await own<{
      result: { value: T }
      exceptionDetails?: { exception?: { description?: string } }
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The page threw.')
    return result.value
  }
  return {
    evaluate,
    async until(expression) {
      const end = performance.now() + 20_000
      // A page that is only just being loaded may not have what is asked for.
      while (!(await evaluate<boolean>(`!!(${expression})`).catch(() => false))) {
        if (performance.now() > end) throw new Error(`Never true in the page: ${expression}`)
        await wait(10)
      }
    },
    send: own,
    async click() {
      for (const type of ['mousePressed', 'mouseReleased'])
        await own('Input.dispatchMouseEvent', { type, x: 9, y: 9, button: 'left', clickCount: 1 })
    },
    close: async () => {
      await send('Target.closeTarget', { targetId })
    },
  }
}

async function connect(folder: string, browser: ChildProcess): Promise<WebSocket> {
  const end = performance.now() + 60_000
  while (performance.now() < end && browser.exitCode === null) {
    const lines = readPort(folder)
    if (lines.length > 1) {
      const socket = new WebSocket(`ws://127.0.0.1:${lines[0]}${lines[1]}`)
      await new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve)
        socket.addEventListener('error', reject)
      })
      return socket
    }
    await wait(20)
  }
  throw new Error('Chromium did not start.')
}

function readPort(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
  } catch {
    return []
  }
}
