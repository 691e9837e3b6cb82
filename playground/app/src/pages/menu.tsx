import { sumBy } from 'lodash-es'
import { SearchX } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useMenu } from '../api/use-menu.ts'
import { CartBar } from '../cart/cart-bar.tsx'
import { DishGrid } from '../menu/dish-grid.tsx'
import { FilterBar } from '../menu/filter-bar.tsx'
import { filterMenu } from '../menu/filter-menu.ts'
import { readMenuFilter, writeMenuFilter, type MenuFilter } from '../menu/menu-filter.ts'
import { MenuSkeleton } from '../menu/menu-skeleton.tsx'
import { SectionNav } from '../menu/section-nav.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryView } from '../ui/query-view.tsx'
import styles from './menu.module.css'

const noFilter: MenuFilter = { search: '', diet: 'any', without: [] }

export function Component() {
  const menu = useMenu()
  const [params, setParams] = useSearchParams()
  const filter = readMenuFilter(params)
  const shown = menu.data ? filterMenu(menu.data, filter) : { sections: [] }
  const setFilter = (next: MenuFilter) => setParams(writeMenuFilter(next), { replace: true, preventScrollReset: true })

  return (
    <>
      <div className={`page ${styles.top}`}>
        <PageHeader
          title="The menu"
          eyebrow="Lunch and supper, every day"
          intro="What the market had this morning, and the few dishes nobody lets us take off."
        />
        <FilterBar filter={filter} onChange={setFilter} found={sumBy(shown.sections, ({ dishes }) => dishes.length)} />
      </div>
      <QueryView query={menu} loading={<MenuSkeleton />}>
        {() =>
          shown.sections.length > 0 ? (
            <>
              <SectionNav sections={shown.sections} />
              <div className="page">
                {shown.sections.map((section) => (
                  <section
                    className={styles.section}
                    key={section.slug}
                    id={section.slug}
                    aria-labelledby={`${section.slug}-name`}
                  >
                    <header className={styles.head}>
                      <h2 id={`${section.slug}-name`}>{section.name}</h2>
                      <p>{section.intro}</p>
                    </header>
                    <DishGrid dishes={section.dishes} />
                  </section>
                ))}
              </div>
            </>
          ) : (
            <EmptyState
              icon={SearchX}
              title="Nothing on the menu fits"
              text="Try fewer words, or allow an allergen again."
              action={<Button onClick={() => setFilter(noFilter)}>Show the whole menu</Button>}
            />
          )
        }
      </QueryView>
      <CartBar />
    </>
  )
}
