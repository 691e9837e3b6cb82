/**
 * Waits for code that a page is right without: undefined when it did not come. The mark on the error tells the recovery
 * script that this is no reason to load the page anew.
 */
export function quietly<Module>(code: Promise<Module>): Promise<Module | undefined> {
  return code.catch((error: { firstpaint?: true }) => {
    error.firstpaint = true
    return undefined
  })
}
