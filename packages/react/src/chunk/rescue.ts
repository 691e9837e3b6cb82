/**
 * What is needed only when something broke: a chunk of its own, which is asked for then.
 */

/** Whether the server has a file of a kind, whatever the HTTP cache says; that has it from then on, too. */
async function isServed(url: string, kind: RegExp): Promise<boolean> {
  const answer = await fetch(url, { cache: 'reload' }).catch(() => undefined)
  return !!answer?.ok && kind.test(answer.headers.get('content-type')!)
}

/**
 * Asks again for stylesheets that failed. Vite's loader asks for each once and then takes it for loaded, so that the next
 * `import()` would show a page without its styles. Each keeps its place in the cascade.
 *
 * @param stylesMissing Handed over, because bundlers would put what both chunks import into a third.
 * @throws Error 'Unable to preload CSS', as Vite does, when one fails again.
 */
export async function mendStyles(stylesMissing: () => readonly HTMLLinkElement[]): Promise<void> {
  for (const link of stylesMissing()) {
    const isThere = await isServed(link.href, /css/)
    if (!isThere) throw Error(`Unable to preload CSS for ${link.href}`)
    const again = link.cloneNode() as HTMLLinkElement
    const { type } = await new Promise<Event>((resolve) => {
      again.addEventListener('load', resolve)
      again.addEventListener('error', resolve)
      // The old one stays: it may be on its way for somebody else.
      link.after(again)
    })
    if (type === 'error') {
      again.remove()
      throw Error(`Unable to preload CSS for ${link.href}`)
    }
    // Also of a stylesheet that is empty by right.
    again.dataset['mended'] = link.dataset['mended'] = ''
  }
}

interface LastResort<Module> {
  readonly importer: () => Promise<Module>
  readonly failure: Error
  readonly stylesMissing: () => readonly HTMLLinkElement[]
}

/**
 * For engines that remember a failed import and do not ask again: when the server has the script, and the same URL still
 * fails, the module is imported from another one. No engine asks again for a script it could not parse, nor says which it
 * was; a file that was cut off would come from the HTTP cache after a reload, too, so that is filled anew.
 *
 * @see https://github.com/whatwg/html/issues/6768
 */
export async function lastResort<Module>({ importer, failure, stylesMissing }: LastResort<Module>): Promise<Module> {
  const [url] = /https?:\S+\.m?js/.exec(failure.message) ?? []
  if (url && (await isServed(url, /script/))) {
    const module = await importer().catch((again: Error & { firstpaint?: true }): Promise<Module> => {
      again.firstpaint = true
      if (again.message !== failure.message) throw again
      return import(/* @vite-ignore */ `${url}?r=1`)
    })
    await mendStyles(stylesMissing)
    return module
  }
  if (failure instanceof SyntaxError) {
    const files = performance.getEntriesByType('resource').filter(({ name }) => /\.m?js$/.test(name))
    await Promise.all(files.map(({ name }) => isServed(name, /script/)))
  }
  throw failure
}
