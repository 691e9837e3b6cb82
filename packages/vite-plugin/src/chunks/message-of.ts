/** The message of whatever was thrown, in one line. What a bundler reports of a failed build holds stacks, which are left out. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return lines.map((line) => line.trim()).join(' ')
}
