import type { Menu } from '@bistro/contract'
import { debounce, sumBy } from 'lodash-es'
import { SearchX } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMenu } from '../../api/use-menu.ts'
import { formatCount } from '../../format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DishFilters } from './menu-list/dish-filters.tsx'
import { readDishQuery, selectDishes, writeDishQuery, type DishQuery } from './menu-list/dish-query.ts'
import { DishTable } from './menu-list/dish-table.tsx'
import { StaffHeader } from './shared/staff-header.tsx'

export function Component() {
  const menu = useMenu()
  return (
    <div className="page">
      <StaffHeader title="Menu editor" intro={menu.data && describe(menu.data)} />
      <QueryView query={menu} loading={<Skeleton height="40rem" />}>
        {(found) => <DishList menu={found} />}
      </QueryView>
    </div>
  )
}

function DishList({ menu }: { readonly menu: Menu }) {
  const [params, setParams] = useSearchParams()
  const query = useMemo(() => readDishQuery(params), [params])
  const [search, setSearch] = useState(query.search)
  const dishes = useMemo(() => selectDishes(menu, { ...query, search }), [menu, query, search])

  const change = useCallback(
    (next: Partial<DishQuery>) =>
      setParams((before) => writeDishQuery({ ...readDishQuery(before), ...next }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams],
  )
  // The table follows every letter, the address need not.
  const keepSearch = useMemo(() => debounce((text: string) => change({ search: text }), 200), [change])
  useEffect(() => () => keepSearch.cancel(), [keepSearch])

  // What else is changed takes the search along: written later, it would go by an address that is old by then.
  const changeNow = (next: Partial<DishQuery>) => {
    keepSearch.cancel()
    change({ search, ...next })
  }

  const searchFor = (text: string) => {
    setSearch(text)
    keepSearch(text)
  }
  const clear = () => {
    keepSearch.cancel()
    setSearch('')
    setParams({}, { replace: true, preventScrollReset: true })
  }

  return (
    <>
      <DishFilters query={{ ...query, search }} onSearch={searchFor} onChange={changeNow} />
      {dishes.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="No dish like that"
          text="Try another word or another section."
          action={
            <Button variant="secondary" onClick={clear}>
              Show all dishes
            </Button>
          }
        />
      ) : (
        <DishTable dishes={dishes} query={query} onSort={changeNow} />
      )}
      <output className="visually-hidden">{formatCount(dishes.length, 'dish', 'dishes')} shown</output>
    </>
  )
}

/** `60 dishes, 1 sold out`. */
function describe({ sections }: Menu): string {
  const total = sumBy(sections, ({ dishes }) => dishes.length)
  const gone = sumBy(sections, ({ dishes }) => dishes.filter(({ available }) => !available).length)
  return `${formatCount(total, 'dish', 'dishes')}, ${gone === 0 ? 'all available' : `${gone} sold out`}`
}
