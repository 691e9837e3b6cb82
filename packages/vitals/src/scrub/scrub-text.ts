/** A message or stack is cut to it. */
const most = 300

/** Takes out of selectors, messages and stacks what may name a person: queries, mail addresses, long numbers. */
export function scrubText(text: unknown): string {
  return String(text)
    .replace(/\?[^\s"')\]:]+|[\w.+-]+@[\w-]+\.[\w.-]+|\d{5,}/g, '*')
    .slice(0, most)
}
