/** A pattern for an address nobody has named a route for: what looks like an identifier becomes `:id`. */
export function guessRoute({ pathname }: URL): string {
  // A number, several digits among letters, a mail address, or longer than a word.
  return pathname.replace(/[^/]+/g, (part) => (/^\d+$|(.*\d){3}|@|.{40}/.test(part) ? ':id' : part))
}
