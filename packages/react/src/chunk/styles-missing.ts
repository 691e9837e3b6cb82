/**
 * Stylesheets of lazy parts that are not there: failed, or a page in a stylesheet's place, which browsers load as an empty
 * one. Those still on their way are among them.
 */
export function stylesMissing(): HTMLLinkElement[] {
  // On a server there are none.
  const links = (globalThis as Partial<typeof globalThis>).document?.querySelectorAll<HTMLLinkElement>(
    'link[rel=stylesheet][crossorigin]:not([disabled],[data-mended])',
  )
  return [...(links ?? [])].filter(({ sheet }) => {
    try {
      return !sheet!.cssRules.length
    } catch {
      // There is none, or Chromium's for one whose connection broke, which may not be read.
      return true
    }
  })
}
