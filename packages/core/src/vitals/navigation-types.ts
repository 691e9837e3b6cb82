/**
 * How a page came to be shown, by the values of OpenTelemetry's `browser.web_vital.navigation_type`; the last one, a
 * change of route without a new document, is web-vitals' and not yet in the convention.
 *
 * @see https://developer.chrome.com/docs/web-platform/soft-navigations
 */
export const navigationTypes: readonly [
  'navigate',
  'reload',
  'back-forward',
  'back-forward-cache',
  'prerender',
  'restore',
  'soft-navigation',
] = ['navigate', 'reload', 'back-forward', 'back-forward-cache', 'prerender', 'restore', 'soft-navigation']

export type NavigationType = (typeof navigationTypes)[number]
