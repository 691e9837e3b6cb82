import type { SiteFile } from '../analyze/read-site.ts'
import { scanHtml } from '../analyze/scan-html.ts'
import { PageMissing } from './service-worker-errors.ts'

/**
 * The page that answers navigations no page does. `auto`: `200.html`, which says so by its name, or `index.html` where it
 * is the only page but for those of errors, and loads a script.
 *
 * @throws FP_SW_PAGE_UNKNOWN for one the site does not have.
 */
export function chooseNavigationPage(choice: string | false, pages: readonly SiteFile[]): string | undefined {
  if (choice === false) return undefined
  const page = (path: string): SiteFile | undefined => pages.find((found) => found.path === path)
  if (choice !== 'auto') {
    if (!page(choice)) throw PageMissing('fallback', choice)
    return choice
  }
  if (page('200.html')) return '200.html'
  const index = page('index.html')
  const others = pages.filter(
    ({ path }) => path !== 'index.html' && !/(?:^|\/)(?:\d{3}|offline|error)\.html?$/.test(path),
  )
  if (!index || others.length > 0) return undefined
  const { loads, inlineModules } = scanHtml(index.content.toString('utf8'))
  return inlineModules.length > 0 || loads.some((url) => /\.m?[jt]sx?(?:$|\?)/.test(url)) ? 'index.html' : undefined
}
