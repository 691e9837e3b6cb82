import { useSyncExternalStore } from 'react'

/** Everything a view is about stands in the address, so that it can be sent to somebody. */
const changed = 'firstpaint:location'

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(changed, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(changed, listener)
  }
}

export function useSearch(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => location.search))
}

export type Changes = Readonly<Record<string, string | undefined>>

/** The address with some parameters changed; undefined and '' take one out. */
export function addressWith(changes: Changes): string {
  const search = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') search.delete(name)
    else search.set(name, value)
  }
  const text = search.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
  return text === '' ? location.pathname : `?${text}`
}

/** Goes there without loading a page. `replace` for what is no step of its own. */
export function go(changes: Changes, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = addressWith(changes)
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new Event(changed))
}
