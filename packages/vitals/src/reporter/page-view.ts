import type {
  BeaconAttribution,
  BeaconError,
  BeaconLcpFinding,
  BeaconMark,
  BeaconNavigation,
  BeaconScript,
  BeaconSlot,
  BeaconVital,
  NavigationType,
} from '@firstpaint/core/vitals'

/** A row as it is gathered: it may change, and what it lacks may stand there undefined, which JSON leaves out. */
export type Draft<T> = { -readonly [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key] }

/** A navigation as long as it may still change. What begins with `$` is not sent. */
export interface KnownNavigation extends Draft<BeaconNavigation> {
  /** web-vitals' own, as soon as it is known; absent where the browser does not tell of soft navigations. */
  $id?: number | undefined
  readonly $path: string
}

/** A vital with its causes. */
export type DraftVital = Omit<Draft<BeaconVital>, 'attribution'> & { attribution?: Draft<BeaconAttribution> }

/** Rows under the names of the contract, each by what makes it the same: what comes later replaces what was there. */
export interface PageRows {
  readonly vitals: Record<string, DraftVital>
  readonly errors: Record<string, Draft<BeaconError>>
  readonly lcp_guard: Record<string, Draft<BeaconLcpFinding>>
  /** By the vital they held up. */
  readonly scripts: Record<string, Draft<BeaconScript>[]>
  readonly marks: Record<string, Draft<BeaconMark>>
  readonly slots: Record<string, Draft<BeaconSlot>>
}

/** All that is known of a page view so far. */
export interface PageView {
  readonly id: string
  readonly navigations: KnownNavigation[]
  readonly rows: PageRows
  sequence: number
}

export function newPageView(type: NavigationType, route: string, $path: string): PageView {
  return {
    // Not `randomUUID`, which pages over plain HTTP do not have.
    id: Math.random().toString(36).slice(2) + Date.now(),
    sequence: 0,
    navigations: [{ type, route, $path }],
    rows: { vitals: {}, errors: {}, lcp_guard: {}, scripts: {}, marks: {}, slots: {} },
  }
}

/** A page in a loop tells of new things for ever. With all lists this long a beacon keeps to a browser's 64 KiB. */
const most = 30

/** Adds a row, or replaces the one there was. */
export function addRow<List extends keyof PageRows>(
  { rows }: PageView,
  list: List,
  key: string,
  row: PageRows[List][string],
): void {
  const known = rows[list] as Record<string, PageRows[List][string]>
  if (Object.keys(known).length < most) known[key] = row
}

/** Position of the navigation that is shown; undefined for the page itself, as the contract has it. */
export function lastNavigation({ navigations }: PageView): number | undefined {
  return navigations.length - 1 || undefined
}
