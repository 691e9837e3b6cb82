import { globSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { findCommand, startProcess } from './start-process.ts'
import { BrowserAbsent, type WebBrowser } from './web-browser.ts'

/**
 * WebKit as GTK packages it, over WebDriver; on a machine without a screen inside Xvfb.
 *
 * @throws {BrowserAbsent}
 * @see https://www.w3.org/TR/webdriver2/
 */
export async function openWebkit(): Promise<WebBrowser> {
  const driver = findCommand('WebKitWebDriver')
  const [browser] = globSync('/usr/lib{,exec}/{*/,}webkit2gtk-4.*/MiniBrowser').toSorted().toReversed()
  if (driver === undefined || browser === undefined) {
    throw new BrowserAbsent('no WebKitWebDriver with MiniBrowser (on Debian: apt-get install webkit2gtk-driver)')
  }
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  const virtual = screen === undefined ? findCommand('xvfb-run') : undefined
  if (screen === undefined && virtual === undefined) {
    throw new BrowserAbsent(
      'WebKitGTK needs a screen: there is no DISPLAY and no xvfb-run (on Debian: apt-get install xvfb xauth)',
    )
  }
  const port = await freePort()
  const args = [driver, `--port=${port}`]
  const wrapped = virtual === undefined ? args : [virtual, '--auto-servernum', ...args]
  // The driver prints nothing when it is ready, so the shell speaks for it and the first call waits.
  const { stop } = await startProcess({
    command: 'sh',
    args: ['-c', 'echo starting; exec "$@"', 'sh', ...wrapped],
    env: { LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    ready: /starting/,
  })
  try {
    const call = caller(`http://127.0.0.1:${port}`)
    await answers(`http://127.0.0.1:${port}/status`)
    const options = { binary: browser, args: ['--automation'] }
    const { sessionId, capabilities } = (await call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string; capabilities: { browserVersion: string } }
    const session = `/session/${sessionId}`
    await call('POST', `${session}/timeouts`, { script: 30_000, pageLoad: 60_000 })
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      open: async (url) => void (await call('POST', `${session}/url`, { url })),
      async evaluate(expression) {
        const script = `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done(JSON.stringify(value ?? null)), (error) => done(JSON.stringify(String(error))))`
        return JSON.parse((await call('POST', `${session}/execute/async`, { script, args: [] })) as string)
      },
      async [Symbol.asyncDispose]() {
        await call('DELETE', session).catch(() => undefined)
        stop()
      },
    }
  } catch (error) {
    stop()
    throw error
  }
}

function caller(base: string): (method: string, path: string, body?: object) => Promise<unknown> {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value).slice(0, 500)}`)
    return value
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 100; tries > 0; tries--) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer.`)
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
