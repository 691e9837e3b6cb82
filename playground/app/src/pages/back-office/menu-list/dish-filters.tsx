import { sections } from '@bistro/contract'
import { Search } from 'lucide-react'
import { Segmented } from '../../../ui/segmented.tsx'
import type { DishQuery } from './dish-query.ts'
import styles from './dish-filters.module.css'

interface DishFiltersProps {
  readonly query: DishQuery
  /** Every letter of the search. */
  readonly onSearch: (text: string) => void
  readonly onChange: (change: Partial<DishQuery>) => void
}

const shows = [
  { value: 'all', label: 'All' },
  { value: 'available', label: 'Available' },
  { value: 'sold-out', label: 'Sold out' },
] as const

export function DishFilters({ query, onSearch, onChange }: DishFiltersProps) {
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          aria-label="Search dishes"
          placeholder="Search dishes"
          value={query.search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <select
        className={styles.section}
        aria-label="Section"
        value={query.section}
        onChange={(event) => {
          const section = sections.find(({ slug }) => slug === event.target.value)?.slug ?? 'all'
          onChange({ section })
        }}
      >
        <option value="all">All sections</option>
        {sections.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <Segmented label="Show" options={shows} value={query.show} onChange={(show) => onChange({ show })} />
    </search>
  )
}
