import type { SlotsByImage } from '../images/image-slots.ts'

/** One route as visitors used it. */
export interface FieldRoute {
  readonly route: string
  /** Visits that began here. */
  readonly visits: number
}

export interface FieldTransition {
  readonly from: string
  readonly to: string
  readonly count: number
}

/**
 * What real visits looked like (`firstpaint.profile.json`, or the answer of the metrics API): weights for planners, never
 * truth they depend on. Fields not named here are left to other planners.
 */
export interface FieldProfile {
  readonly version: 1
  /** When it was made, ISO 8601. */
  readonly generatedAt: string
  readonly routes: readonly FieldRoute[]
  readonly transitions: readonly FieldTransition[]
  /** Share of visits by returning visitors, 0–1. */
  readonly returningShare?: number
  /** Median days between two visits of a returning visitor. */
  readonly daysBetweenVisits?: number
  /** Routes seen in one visit, on average. */
  readonly routesPerVisit?: number
  /** Where visitors saw images, by source from the project root. */
  readonly slots?: SlotsByImage
}
