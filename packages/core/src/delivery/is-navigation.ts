import { headerOf, type RequestHeaders } from './delivery-request.ts'

/** Values of `Sec-Fetch-Dest` that ask for a page. */
export const pageDestinations: readonly string[] = ['document', 'iframe', 'frame', 'fencedframe']

/**
 * Whether a page would be a right answer: to a navigation, never to a script, style sheet or `fetch` that would choke
 * on HTML. `Sec-Fetch-Dest` says so; where it is missing, or `empty` as in requests of service workers, `Accept` must
 * name `text/html`.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isNavigation(headers: RequestHeaders): boolean {
  const destination = headerOf(headers, 'sec-fetch-dest')
  if (destination !== undefined && destination !== 'empty') return pageDestinations.includes(destination)
  return headerOf(headers, 'accept')?.toLowerCase().includes('text/html') === true
}
