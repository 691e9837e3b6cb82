/** The one document that `--json` puts on stdout: indented, so that it can also be read, and ended by a newline. */
export function renderJson(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
