/** Whether an address is on the allow-list: its host over https, or its very origin. */
export function isAllowedHost(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => {
    if (host.includes('://')) return url.origin === URL.parse(host)?.origin
    if (url.protocol !== 'https:') return false
    return host.startsWith('*.') ? url.host.endsWith(host.slice(1).toLowerCase()) : url.host === host.toLowerCase()
  })
}
