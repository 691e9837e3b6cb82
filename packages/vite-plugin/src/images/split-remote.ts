const remote = /^(https?:\/\/[^?#]+)(?:\?([^#]*))?$/i

/**
 * An import of an image from elsewhere, in its address and what is wanted of it: from the key `image` on the query is
 * ours, what stands before is the address's. Undefined for any other import.
 *
 * @example splitRemote('https://cdn.example.com/a.jpg?v=3&image&widths=400')
 * // { url: 'https://cdn.example.com/a.jpg?v=3', query: '?image&widths=400' }
 */
export function splitRemote(specifier: string): { readonly url: string; readonly query: string } | undefined {
  const [, address, search] = remote.exec(specifier) ?? []
  const keys = search?.split('&') ?? []
  const first = keys.findIndex((key) => key === 'image' || key.startsWith('image='))
  if (address === undefined || first === -1) return undefined
  const own = keys.slice(0, first).join('&')
  return { url: own === '' ? address : `${address}?${own}`, query: `?${keys.slice(first).join('&')}` }
}
