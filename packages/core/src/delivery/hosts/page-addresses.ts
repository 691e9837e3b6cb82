import { flatPath } from './flat-pattern.ts'

/** Addresses under which hosts that drop `.html` send a page; the first is the one they lead the others to. */
export function pageAddresses(page: string, base: string): readonly string[] {
  const whole = `${base}${page}`
  if (page === 'index.html') return [base, `${base}index.html`].map(flatPath)
  if (page.endsWith('/index.html')) {
    const folder = whole.slice(0, -'index.html'.length)
    return [folder, folder.slice(0, -1), whole].map(flatPath)
  }
  return (page.endsWith('.html') ? [whole.slice(0, -'.html'.length), whole] : [whole]).map(flatPath)
}
