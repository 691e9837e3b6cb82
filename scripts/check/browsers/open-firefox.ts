import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCommand, startProcess } from './start-process.ts'
import { BrowserAbsent, type WebBrowser } from './web-browser.ts'

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
}

/**
 * The machine's own Firefox, over WebDriver BiDi: Playwright drives only a Firefox of its own making.
 *
 * @throws {BrowserAbsent}
 * @see https://www.w3.org/TR/webdriver-bidi/
 */
export async function openFirefox(): Promise<WebBrowser> {
  const command = process.env['FIREFOX_PATH'] ?? findCommand('firefox', 'firefox-esr')
  if (command === undefined)
    throw new BrowserAbsent('no firefox or firefox-esr in PATH (on Debian: apt-get install firefox-esr)')
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  const { match, stop } = await startProcess({
    command,
    args: ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    env: { HOME: profile },
    ready: /WebDriver BiDi listening on (ws:\/\/\S+)/,
  })
  const send = await connect(`${match[1]}/session`)
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserName: string; browserVersion: string }
  }
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string }
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate(expression) {
      const answer = (await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } }
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
      return JSON.parse(answer.result!.value!)
    },
    async [Symbol.asyncDispose]() {
      stop()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function connect(url: string): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${url}.`)))
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data)) as Answer
    const asked = id === undefined ? undefined : waiting.get(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(`${error}: ${message}`))
  })
  let last = 0
  return (method, params) => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++last, answer)
    socket.send(JSON.stringify({ id: last, method, params }))
    return answer.promise
  }
}
