import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from './button.tsx'
import styles from './pagination.module.css'

interface PaginationProps {
  /** Counts from 1. */
  readonly page: number
  readonly pages: number
  readonly onChange: (page: number) => void
}

/** One page on, one page back. Nothing when there is only one. */
export function Pagination({ page, pages, onChange }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className={styles.pagination} aria-label="Pages">
      <Button variant="secondary" disabled={page <= 1} onClick={() => onChange(page - 1)}>
        <ChevronLeft size={18} aria-hidden="true" />
        Previous
      </Button>
      <span className="tabular">
        Page {page} of {pages}
      </span>
      <Button variant="secondary" disabled={page >= pages} onClick={() => onChange(page + 1)}>
        Next
        <ChevronRight size={18} aria-hidden="true" />
      </Button>
    </nav>
  )
}
