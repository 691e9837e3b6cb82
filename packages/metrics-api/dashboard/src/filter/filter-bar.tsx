import type { ReactNode } from 'react'
import type { AppRow, ReleaseRow, VitalsRow } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Tabs } from '../ui/tabs.tsx'
import styles from './filter-bar.module.css'
import { type Filter, ranges, toQuery, useFilter, type ViewId } from './filter.ts'
import { go } from './location.ts'

const sides = ['environment', 'route', 'device', 'connection', 'country', 'release'] as const
type Side = (typeof sides)[number]

/** What a view can be narrowed by; undefined where it shows what happens now. */
function sidesOf(view: ViewId): readonly Side[] | undefined {
  if (view === 'live' || view === 'alerts') return undefined
  if (view === 'errors') return ['environment', 'release']
  return view === 'releases' ? sides.filter((side) => side !== 'release') : sides
}

const titles: Readonly<Record<Side, string>> = {
  environment: 'All environments',
  route: 'All routes',
  device: 'All devices',
  connection: 'All connections',
  country: 'All countries',
  release: 'All releases',
}

const fixed: Readonly<Partial<Record<Side, readonly string[]>>> = {
  device: ['phone', 'tablet', 'desktop'],
  connection: ['4g', '3g', '2g', 'slow-2g'],
}

/** Which visits are looked at. Everything stands in the address. */
export function FilterBar(): ReactNode {
  const filter = useFilter()
  const lists = useLists(filter)
  const shown = sidesOf(filter.view)
  if (shown === undefined) return null
  const active = shown.some((side) => filter[side] !== '')
  return (
    <section className={styles['bar']} aria-label="Filters">
      <Tabs
        label="Time"
        items={ranges.map(({ days, name }) => ({ id: String(days), name }))}
        current={String(filter.days)}
        to={(days) => ({ days: days === '28' ? '' : days })}
      />
      {shown.map((side) => {
        // What the address names may be of days that are not shown now.
        const known = fixed[side] ?? lists[side] ?? []
        // Most apps have one and do not name it.
        if (side === 'environment' && known.length < 2 && filter[side] === '') return null
        const all = filter[side] === '' || known.includes(filter[side]) ? known : [filter[side], ...known]
        return (
          <select
            key={side}
            aria-label={side[0]!.toUpperCase() + side.slice(1)}
            className={filter[side] === '' ? undefined : styles['active']}
            value={filter[side]}
            onChange={(event) => go({ [side]: event.target.value })}
          >
            <option value="">{titles[side]}</option>
            {all.map((name) => (
              <option key={name} value={name}>
                {side === 'country' ? countryName(name) : name}
              </option>
            ))}
          </select>
        )
      })}
      {active && (
        <button className="button" onClick={() => go(Object.fromEntries(shown.map((side) => [side, ''])))}>
          Clear
        </button>
      )}
    </section>
  )
}

function useLists(filter: Filter): Readonly<Partial<Record<Side, readonly string[]>>> {
  const { app, environment, from } = toQuery(filter)
  const path = sidesOf(filter.view) === undefined ? null : 'v1/vitals'
  const read = (by: string): Parameters<typeof useAnswer> => [
    path,
    { app, environment, from, by, metric: 'ttfb' },
    60_000,
  ]
  const routes = useAnswer<{ rows: readonly VitalsRow[] }>(...read('route'))
  const countries = useAnswer<{ rows: readonly VitalsRow[] }>(...read('country'))
  const apps = useAnswer<{ apps: readonly AppRow[] }>(path === null ? null : 'v1/apps', {}, 60_000)
  const releases = useAnswer<{ releases: readonly ReleaseRow[] }>(path === null ? null : 'v1/releases', { app }, 60_000)
  const names = (rows: readonly { readonly name: string }[] | undefined): readonly string[] =>
    (rows ?? []).map(({ name }) => name).filter((name) => name !== '')
  return {
    environment: (apps.data?.apps ?? [])
      .filter((row) => row.app === app && row.environment !== '')
      .map((row) => row.environment),
    route: names(routes.data?.rows).toSorted(),
    country: names(countries.data?.rows),
    release: names(releases.data?.releases),
  }
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** `Germany` of `DE`; what is no code stays as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code
}
