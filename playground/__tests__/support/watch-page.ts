import type { Page } from '@playwright/test'

/** Collects everything that must not happen on a page: console errors and warnings, exceptions, failed requests. */
export function watchPage(page: Page): readonly string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    // Playwright's own word when it keeps the worker out.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // The app itself calls a poll off before an optimistic update, and a page left behind calls off its photos.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}
