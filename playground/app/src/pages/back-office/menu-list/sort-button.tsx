import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { DishQuery, SortKey } from './dish-query.ts'
import styles from './sort-button.module.css'

interface SortButtonProps {
  readonly column: SortKey
  readonly label: string
  readonly query: DishQuery
  readonly onSort: (sort: Pick<DishQuery, 'sort' | 'direction'>) => void
}

/** The head of a column. First press sorts up, the second down, the third goes back to the order of the menu. */
export function SortButton({ column, label, query, onSort }: SortButtonProps) {
  const active = query.sort === column
  const Icon = active ? (query.direction === 'asc' ? ArrowUp : ArrowDown) : ArrowUpDown
  const next = () => {
    if (!active) onSort({ sort: column, direction: 'asc' })
    else if (query.direction === 'asc') onSort({ sort: column, direction: 'desc' })
    else onSort({ sort: 'menu', direction: 'asc' })
  }
  return (
    <button type="button" className={styles.sort} data-active={active} onClick={next}>
      {label}
      <Icon size={14} aria-hidden="true" />
    </button>
  )
}
