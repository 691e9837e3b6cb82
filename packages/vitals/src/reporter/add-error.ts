import { scrubText } from '../scrub/scrub-text.ts'
import { scrubUrl } from '../scrub/scrub-url.ts'
import { addRow, lastNavigation, type PageView } from './page-view.ts'

/** A script or style that is gone: ours, then what Chromium and Firefox, Safari, and Vite of a style say. */
const chunkGone = /^<(script|link)|dynamically imported|Importing a module|preload CSS/

/** All kinds of error event have of these what they have. */
interface AnyError extends Partial<Omit<ErrorEvent & PromiseRejectionEvent, 'target' | 'type' | 'timeStamp'>> {
  readonly target: Partial<Pick<HTMLImageElement & HTMLLinkElement, 'localName' | 'src' | 'href'>>
  readonly timeStamp: number
  readonly type: string
}

export function addError(page: PageView, event: Event): void {
  const {
    target,
    type,
    timeStamp: at,
    reason,
    error = reason,
    message,
    filename,
    lineno: line,
    colno: column,
  } = event as unknown as AnyError
  // The window, where errors of scripts arrive, has none.
  const { localName } = target
  const text = scrubText(localName ? `<${localName}> could not be loaded` : (message ?? error?.message ?? error))
  const source = scrubUrl(localName ? target.src || target.href : filename)
  const key = [text, source, line].join()
  addRow(page, 'errors', key, {
    kind: chunkGone.test(text) ? 'chunk' : localName ? 'resource' : (type as 'error'),
    message: text,
    type: error?.name,
    source,
    line,
    column,
    stack: error?.stack && scrubText(error.stack),
    count: (page.rows.errors[key]?.count ?? 0) + 1,
    at,
    navigation: lastNavigation(page),
  })
}
