import type { ReactNode } from 'react'
import { type SavedRow, toCsv } from './to-csv.ts'

export interface SaveButtonsProps {
  /** Without an ending. */
  readonly name: string
  readonly rows: () => readonly SavedRow[]
}

/** Saves what a table shows, as CSV or JSON, made here: what is saved is what is seen. */
export function SaveButtons({ name, rows }: SaveButtonsProps): ReactNode {
  return (
    <div className="row">
      <button className="button" title="Save as CSV" onClick={() => save(`${name}.csv`, 'text/csv', toCsv(rows()))}>
        CSV
      </button>
      <button
        className="button"
        title="Save as JSON"
        onClick={() => save(`${name}.json`, 'application/json', `${JSON.stringify(rows(), null, 2)}\n`)}
      >
        JSON
      </button>
    </div>
  )
}

function save(file: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = file
  link.click()
  URL.revokeObjectURL(link.href)
}
