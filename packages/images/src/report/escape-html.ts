/** Text as it may stand in HTML, in content and in quoted attributes. By number, which is one rule for all of them. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
