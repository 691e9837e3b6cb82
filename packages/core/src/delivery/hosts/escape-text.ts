/**
 * Texts for regular expressions, with every character but letters, digits, `-`, `_` and `/` as a number: no quote,
 * dollar, brace or space is left that the language around the expression could take for its own.
 */

/** PCRE on bytes: nginx, VCL. */
export function escapeBytes(text: string): string {
  return text.replace(/[^\w/-]/gu, (letter) =>
    encodeURIComponent(letter).startsWith('%')
      ? encodeURIComponent(letter)
          .replaceAll('%', String.raw`\x`)
          .toLowerCase()
      : `\\x${letter.codePointAt(0)!.toString(16)}`,
  )
}

/** RE2, as Go has it: Caddy. */
export function escapeCodePoints(text: string): string {
  return text.replace(/[^\w/-]/gu, (letter) => `\\x{${letter.codePointAt(0)!.toString(16)}}`)
}

/** JavaScript without flags. */
export function escapeUnits(text: string): string {
  return text.replace(/[^\w/-]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
