import { reportVitals } from '@firstpaint/vitals/attribution'
import type { Session } from './api/answers.ts'
import { readFilter } from './filter/filter.ts'

let reporting = false

/** The dashboard is a page like any other: its vitals are in it, under a name of its own. */
export function reportOwnVitals({ app, reportTo }: Session): void {
  if (reporting || reportTo === null) return
  reporting = true
  // One document, whose views are told apart by the query.
  const route = ({ search }: URL): string => `/${readFilter(new URLSearchParams(search)).view}`
  reportVitals({ endpoint: new URL(reportTo.slice(1), document.baseURI).href, app, route })
}
