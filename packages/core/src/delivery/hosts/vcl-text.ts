/** A VCL string: whatever is not plain is written as percent and number, which VCL reads back. */
export function quoteVcl(text: string): string {
  return `"${text.replace(/[^\w /:;,=<>()'*+.@!&?#~|[\]^-]/gu, (letter) => {
    const encoded = encodeURIComponent(letter)
    return encoded.startsWith('%') ? encoded : `%${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(2, '0')}`
  })}"`
}

export function vclIf(test: string, lines: readonly string[]): string {
  // `else` takes a block, not a test that always holds.
  return test === 'true' ? `{\n${indent(lines)}\n}` : `if (${test}) {\n${indent(lines)}\n}`
}

export function vclSub(name: string, lines: readonly string[]): string {
  return `sub ${name} {\n${indent(lines)}\n}`
}

/** @see https://www.fastly.com/documentation/reference/vcl/declarations/table/ */
export function vclTable({
  name,
  rows,
}: {
  readonly name: string
  readonly rows: readonly (readonly [string, string])[]
}): string {
  return `table ${name} {\n${rows.map(([key, value]) => `  ${quoteVcl(key)}: ${quoteVcl(value)},`).join('\n')}\n}`
}

function indent(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
