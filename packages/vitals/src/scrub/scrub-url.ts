/** An address without query, fragment and user; of the page's own origin, its path alone. Of a data URL, nothing. */
export function scrubUrl(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address, location.href) : null
  return url?.host && (url.origin === location.origin ? '' : url.origin) + url.pathname
}
