const style = /\.(?:css|scss|sass|less|styl|stylus|pcss|postcss|sss)$/

/** Whether a module is a style sheet, from its id; one that is imported as text or URL has a query. */
export function isStyleModule(id: string): boolean {
  return style.test(id)
}
