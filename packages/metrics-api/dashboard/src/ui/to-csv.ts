export type SavedRow = Readonly<Record<string, string | number | null>>

/** RFC 4180; what a spreadsheet would take for a formula is given an apostrophe, since names come from anybody's pages. */
export function toCsv(rows: readonly SavedRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cell = (value: string | number | null | undefined): string => {
    if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value)
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('')
}
