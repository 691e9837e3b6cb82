/** Rules of a `_headers` file: what each sets and takes back. */
export interface HeadersRule {
  readonly pattern: string
  readonly set: readonly (readonly [name: string, value: string])[]
  readonly unset: readonly string[]
}

/**
 * Reads `_headers` strictly after its documented grammar: an address pattern on a line of its own with at most one
 * splat, then indented names with values.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @throws {Error} for any line that is something else
 */
export function parseHeadersFile(text: string): HeadersRule[] {
  const rules: { pattern: string; set: [string, string][]; unset: string[] }[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const header = /^ {2}([\w-]+): ([\t\x20-\x7e]+)$/.exec(line)
    const unset = /^ {2}! ([\w-]+)$/.exec(line)
    if (header !== null) rules.at(-1)!.set.push([header[1]!, header[2]!])
    else if (unset !== null) rules.at(-1)!.unset.push(unset[1]!)
    else if (/^\/[\w/.~!'()%:-]*\*?$/.test(line)) rules.push({ pattern: line, set: [], unset: [] })
    else throw new Error(`no line of _headers: ${JSON.stringify(line)}`)
  }
  const empty = rules.find(({ set }) => set.length === 0)
  if (empty !== undefined) throw new Error(`${empty.pattern} sets nothing`)
  return rules
}

/** What an address gets, as Cloudflare adds rules up: in order, joined with commas unless taken back before. */
export function headersAt(rules: readonly HeadersRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { pattern, set, unset } of rules) {
    const source = pattern
      .replace(/[.!'()~+?^$|[\]\\{}]/g, String.raw`\$&`)
      .replace('*', '.*')
      .replace(/:p\d+/g, '[^/]+')
    if (!new RegExp(`^${source}$`).test(path)) continue
    for (const name of unset) delete headers[name]
    for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return headers
}
