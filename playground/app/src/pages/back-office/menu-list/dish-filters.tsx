import { sections } from '@bistro/contract'
import { debounce } from 'lodash-es'
import { Search } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Segmented } from '../../../ui/segmented.tsx'
import type { DishQuery } from './dish-query.ts'
import styles from './dish-filters.module.css'

interface DishFiltersProps {
  readonly query: DishQuery
  readonly onChange: (change: Partial<DishQuery>) => void
}

const shows = [
  { value: 'all', label: 'All' },
  { value: 'available', label: 'Available' },
  { value: 'sold-out', label: 'Sold out' },
] as const

export function DishFilters({ query, onChange }: DishFiltersProps) {
  const [search, setSearch] = useState(query.search)
  // The address need not follow every letter.
  const changeSearch = useMemo(() => debounce((text: string) => onChange({ search: text }), 150), [onChange])
  useEffect(() => () => changeSearch.cancel(), [changeSearch])

  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          aria-label="Search dishes"
          placeholder="Search dishes"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            changeSearch(event.target.value)
          }}
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
