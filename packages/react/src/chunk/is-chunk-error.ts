/**
 * Whether an error says that code or a stylesheet could not be loaded, as against a fault in the code itself: how
 * Chromium, Firefox and Safari put it for an `import()`, and Vite for a stylesheet. A file that was cut off, or is a page
 * in a script's place, is a `SyntaxError`.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import()
 */
export function isChunkError(error: unknown): error is Error {
  return /imported module|module script|preload CSS|^SyntaxError/i.test(`${error}`)
}
