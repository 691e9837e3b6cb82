import type { Queryable } from '../store/in-transaction.ts'

/** Of one app and environment; what comes beyond is counted under {@link otherName}. Anybody can send made-up names. */
export const mostRoutes = 3000
const mostMetrics = 200
const mostReleases = 3000
const mostSites = 500

/** Stands for everything beyond a limit. */
export const otherName = '(other)'

interface Series {
  readonly metrics: Set<string>
  readonly routes: Set<string>
  readonly ids: Map<string, number>
}

/**
 * The numbers the store has for names, remembered. Only the writer that holds the store's lock asks, so nobody else
 * makes the same name at the same time. After a transaction that failed, forget them: their rows may be gone.
 */
export class StoreNames {
  #sites: Map<string, number> | undefined
  readonly #series = new Map<number, Series>()
  readonly #releases = new Map<number, Map<string, number>>()

  forget(): void {
    this.#sites = undefined
    this.#series.clear()
    this.#releases.clear()
  }

  async site(client: Queryable, app: string, environment: string): Promise<number> {
    if (this.#sites === undefined) {
      const { rows } = await client.query<{ id: number; app: string; environment: string }>('select * from sites')
      this.#sites = new Map(rows.map((row) => [`${row.app}\n${row.environment}`, row.id]))
    }
    const known = this.#sites.get(`${app}\n${environment}`)
    if (known !== undefined) return known
    const [name, where] = this.#sites.size < mostSites ? [app, environment] : [otherName, '']
    const { rows } = await client.query<{ id: number }>(
      `insert into sites (app, environment) values ($1, $2)
       on conflict (app, environment) do update set app = excluded.app returning id`,
      [name, where],
    )
    this.#sites.set(`${name}\n${where}`, rows[0]!.id)
    return rows[0]!.id
  }

  /** 0 for no release. */
  async release(client: Queryable, site: number, name: string, seenAt: number): Promise<number> {
    if (name === '') return 0
    let releases = this.#releases.get(site)
    if (releases === undefined) {
      const { rows } = await client.query<{ id: number; name: string }>(
        'select id, name from releases where site = $1 and first_seen is not null',
        [site],
      )
      this.#releases.set(site, (releases = new Map(rows.map((row) => [row.name, row.id]))))
    }
    const known = releases.get(name)
    if (known !== undefined) return known
    const kept = releases.size < mostReleases ? name : otherName
    const { rows } = await client.query<{ id: number }>(
      `insert into releases (site, name, first_seen) values ($1, $2, to_timestamp($3))
       on conflict (site, name) do update set first_seen = coalesce(releases.first_seen, excluded.first_seen) returning id`,
      [site, kept, seenAt / 1000],
    )
    releases.set(kept, rows[0]!.id)
    return rows[0]!.id
  }

  /** Numbers for many routes and metrics at once, in the order given; undefined where a metric is one too many. */
  async series(
    client: Queryable,
    wanted: readonly { readonly site: number; readonly metric: string; readonly route: string }[],
  ): Promise<readonly (number | undefined)[]> {
    for (const site of new Set(wanted.map((each) => each.site))) await this.#loadSeries(client, site)
    const keys = wanted.map(({ site, metric, route }) => this.#keyOf(site, metric, route))
    const missing = new Map<string, { site: number; metric: string; route: string }>()
    for (const key of keys)
      if (key !== undefined && !this.#series.get(key.site)!.ids.has(key.name))
        missing.set(`${key.site}\n${key.name}`, key)
    if (missing.size > 0) {
      const rows = [...missing.values()]
      const made = await client.query<{ id: number; site: number; metric: string; route: string }>(
        `insert into series (site, metric, route) select * from unnest($1::int[], $2::text[], $3::text[])
         on conflict (site, metric, route) do update set metric = excluded.metric returning *`,
        [rows.map(({ site }) => site), rows.map(({ metric }) => metric), rows.map(({ route }) => route)],
      )
      for (const { id, site, metric, route } of made.rows) this.#series.get(site)!.ids.set(`${metric}\n${route}`, id)
    }
    return keys.map((key) => key && this.#series.get(key.site)!.ids.get(key.name))
  }

  #keyOf(
    site: number,
    metric: string,
    route: string,
  ): { site: number; metric: string; route: string; name: string } | undefined {
    const { metrics, routes } = this.#series.get(site)!
    if (!metrics.has(metric) && metrics.size >= mostMetrics) return undefined
    metrics.add(metric)
    const kept = routes.has(route) || routes.size < mostRoutes ? route : otherName
    routes.add(kept)
    return { site, metric, route: kept, name: `${metric}\n${kept}` }
  }

  async #loadSeries(client: Queryable, site: number): Promise<void> {
    if (this.#series.has(site)) return
    const { rows } = await client.query<{ id: number; metric: string; route: string }>(
      'select id, metric, route from series where site = $1',
      [site],
    )
    this.#series.set(site, {
      metrics: new Set(rows.map(({ metric }) => metric)),
      routes: new Set(rows.map(({ route }) => route)),
      ids: new Map(rows.map(({ id, metric, route }) => [`${metric}\n${route}`, id])),
    })
  }
}
