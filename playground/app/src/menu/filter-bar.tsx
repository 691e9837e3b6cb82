import { Search, SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { allergenNames, allergens } from './allergens.ts'
import styles from './filter-bar.module.css'
import type { MenuFilter } from './menu-filter.ts'

interface FilterBarProps {
  readonly filter: MenuFilter
  readonly onChange: (filter: MenuFilter) => void
  /** How many dishes pass, said aloud when it changes. */
  readonly found: number
}

const diets = [
  { value: 'any', label: 'Everything' },
  { value: 'vegetarian', label: 'Vegetarian' },
  { value: 'vegan', label: 'Vegan' },
] as const

/** Search, diet and allergens. Keeps nothing itself: the filter lives in the URL. */
export function FilterBar({ filter, onChange, found }: FilterBarProps) {
  const [allergensOpen, setAllergensOpen] = useState(false)
  const { search, diet, without } = filter
  const toggle = (allergen: (typeof without)[number]) =>
    onChange({
      ...filter,
      without: without.includes(allergen) ? without.filter((other) => other !== allergen) : [...without, allergen],
    })

  return (
    <search className={styles.bar}>
      <label className={styles.search}>
        <Search size={18} aria-hidden="true" />
        <span className="visually-hidden">Search the menu</span>
        <input
          type="search"
          placeholder="Search: burrata, lemon, chilli…"
          value={search}
          onChange={(event) => onChange({ ...filter, search: event.target.value })}
        />
      </label>
      <Segmented label="Diet" options={diets} value={diet} onChange={(value) => onChange({ ...filter, diet: value })} />
      <Button variant="secondary" onClick={() => setAllergensOpen(true)}>
        <SlidersHorizontal size={17} aria-hidden="true" />
        Allergens{without.length > 0 && ` (${without.length})`}
      </Button>
      {without.length > 0 && (
        <ul className={styles.chips} aria-label="Left out">
          {without.map((allergen) => (
            <li key={allergen}>
              No {allergenNames[allergen].toLowerCase()}
              <IconButton
                icon={X}
                size="small"
                label={`Allow ${allergenNames[allergen].toLowerCase()} again`}
                onClick={() => toggle(allergen)}
              />
            </li>
          ))}
        </ul>
      )}
      <output className="visually-hidden">{found} dishes</output>
      <Dialog
        open={allergensOpen}
        onClose={() => setAllergensOpen(false)}
        title="Leave out dishes with…"
        footer={
          <div className={styles.foot}>
            <Button
              variant="quiet"
              onClick={() => onChange({ ...filter, without: [] })}
              disabled={without.length === 0}
            >
              Clear
            </Button>
            <Button onClick={() => setAllergensOpen(false)}>Show {found} dishes</Button>
          </div>
        }
      >
        <div className={styles.allergens}>
          {allergens.map((allergen) => (
            <Checkbox
              key={allergen}
              label={allergenNames[allergen]}
              checked={without.includes(allergen)}
              onChange={() => toggle(allergen)}
            />
          ))}
        </div>
      </Dialog>
    </search>
  )
}
