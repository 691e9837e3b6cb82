import { loadAhead } from './load-ahead.ts'

/**
 * Asks for the files of the route at an address, as far as the plan knows it, the network policy allows it and it has not
 * been done. The files wait in the browser's module map and cache; nothing runs.
 *
 * @param likely Instead for those that visitors of the route likely need next, as planned within the byte budget.
 */
export function prefetch(href: string, likely: boolean = false): void {
  loadAhead(({ askRoute }) => askRoute(href, likely))
}

/**
 * Asks for another document ahead of time, by Speculation Rules; where the browser has none, for what the plan knows of it.
 *
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function prefetchDocument(href: string): void {
  loadAhead(({ askDocument }) => askDocument(href))
}
