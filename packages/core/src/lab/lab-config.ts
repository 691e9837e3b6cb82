/** A page to measure: its route, and the path that is visited for it. */
export interface LabRoute {
  /** The pattern that budgets and reports name: `/menu/:slug`. */
  readonly route: string
  /** `/menu/margherita`, with query where needed. */
  readonly path: string
}

/**
 * One thing a visitor does. Elements are named by a CSS selector or by `text=` and the words that stand in them.
 */
export type FlowAction =
  | { readonly visit: string }
  | { readonly click: string }
  | { readonly type: string; readonly into: string }
  | { readonly press: string }
  | { readonly expect: string }

export type FlowStep = FlowAction & {
  /** What budgets and reports call it. Default: the action in words. */
  readonly name: string
}

/** What a visitor does, step by step; each step's cost is told by itself. */
export interface Flow {
  readonly name: string
  readonly steps: readonly FlowStep[]
}

/** `firstpaint.lab.json`, read and checked. */
export interface LabConfig {
  /** Where the site already stands; else `dist` is served. */
  readonly url?: string
  /** The built site's folder, relative to the file: it is served when there is no `url`, and tells the modules. */
  readonly dist?: string
  /** Other paths of the served site, and the server that answers there: `{ "/api/": "http://localhost:8787" }`. */
  readonly proxy: Readonly<Record<string, string>>
  /** Undefined: those the site's report knows, as far as they have no parameter. */
  readonly routes?: readonly LabRoute[]
  readonly flows: readonly Flow[]
  /** ms of the page's own time that are looked at. Default 3000. */
  readonly life: number
  /** Times each page is counted; of several the least counts. Default 1, for counts hardly differ. */
  readonly runs: number
}

/** A step in words, for reports. */
export function flowStepName(action: FlowAction): string {
  if ('visit' in action) return `visit ${action.visit}`
  if ('click' in action) return `click ${action.click}`
  if ('type' in action) return `type into ${action.into}`
  if ('press' in action) return `press ${action.press}`
  return `expect ${action.expect}`
}
