/**
 * Whether `If-None-Match` names this entity tag. Weak and strong tags count alike here; `*` names every one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function matchEtag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true
  // Tags may hold commas, so the list is read tag by tag.
  for (const [tag] of header.matchAll(/"[\x21\x23-\x7e\x80-\xff]*"/g)) if (tag === etag) return true
  return false
}
