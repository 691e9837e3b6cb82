import type { NavigationType } from '../navigation-types.ts'
import type { VitalRating } from '../rate-vital.ts'
import type { VitalName } from '../vital-names.ts'

/**
 * What one page view tells of itself (version 1): always all there is to tell so far, so that of two with the same `id`
 * the one with the higher `sequence` holds, and a repeat does no harm. All durations and times are milliseconds, times
 * count from the start of the page. No value identifies a person: addresses come without query and fragment, selectors
 * without texts.
 */
export interface Beacon {
  readonly version: 1
  /** Of this page view, random, made anew for each; one that comes back out of the back/forward cache is another. */
  readonly id: string
  readonly sequence: number
  readonly app: string
  /** The build's name. */
  readonly release?: string
  /** `production`, `staging`. */
  readonly environment?: string
  /** Share of page views that are reported, above 0 up to 1: each stands for `1 / sample_rate` of them. */
  readonly sample_rate: number
  /** Set when this page view is not in the sample and is here for its errors alone, which are always reported. */
  readonly errors_only?: boolean
  /** How long this waited in the page's offline queue; absent when it did not. Its time is that of arrival less this. */
  readonly age?: number
  /** Set when rows were left out to keep to a limit, by the page or by whoever read this. */
  readonly truncated?: boolean
  /** Route of the page of this site that led here, with a new document. */
  readonly previous_route?: string
  readonly client?: BeaconClient
  /** The first is the page itself, later ones are soft navigations. What names no navigation belongs to the first. */
  readonly navigations: readonly BeaconNavigation[]
  readonly vitals: readonly BeaconVital[]
  readonly server_timing?: readonly BeaconServerTiming[]
  readonly slots?: readonly BeaconSlot[]
  readonly scripts?: readonly BeaconScript[]
  readonly errors?: readonly BeaconError[]
  readonly marks?: readonly BeaconMark[]
  readonly lcp_guard?: readonly BeaconLcpFinding[]
}

export type FormFactor = 'phone' | 'tablet' | 'desktop'
export type EffectiveConnection = 'slow-2g' | '2g' | '3g' | '4g'

export interface BeaconClient {
  readonly form_factor?: FormFactor
  /** By the Network Information API; Chromium only. */
  readonly effective_connection?: EffectiveConnection
  /** CSS pixels. */
  readonly viewport_width?: number
  readonly viewport_height?: number
  /** Device pixels per CSS pixel. */
  readonly dpr?: number
  /** Whether a script or style of this page came out of the HTTP cache: the visitor has been here before. */
  readonly warm_cache?: boolean
}

export interface BeaconNavigation {
  readonly type: NavigationType
  /** The pattern, `/menu/:slug`, never the address. */
  readonly route: string
  /** Absent for the page itself. */
  readonly start?: number
}

export interface BeaconVital {
  readonly name: VitalName
  /** Milliseconds; of `cls`, without unit. */
  readonly value: number
  /** What was added since the last report; absent where this is the only one. */
  readonly delta?: number
  /** web-vitals' own, of this metric in this navigation. */
  readonly id: string
  readonly rating: VitalRating
  /** Position in `navigations`; absent for the first. */
  readonly navigation?: number
  readonly attribution?: BeaconAttribution
}

/**
 * Why a vital is what it is: the fields of web-vitals' attribution, in snake_case.
 *
 * @see https://github.com/GoogleChrome/web-vitals#attribution
 */
export interface BeaconAttribution {
  // LCP
  readonly target?: string
  readonly url?: string
  readonly time_to_first_byte?: number
  readonly resource_load_delay?: number
  readonly resource_load_duration?: number
  readonly element_render_delay?: number
  // INP
  readonly interaction_target?: string
  readonly interaction_type?: 'pointer' | 'keyboard'
  readonly interaction_time?: number
  readonly next_paint_time?: number
  readonly input_delay?: number
  readonly processing_duration?: number
  readonly presentation_delay?: number
  readonly total_script_duration?: number
  readonly total_style_and_layout_duration?: number
  readonly total_paint_duration?: number
  readonly total_unattributed_duration?: number
  // CLS
  readonly largest_shift_target?: string
  readonly largest_shift_time?: number
  readonly largest_shift_value?: number
  // FCP
  readonly first_byte_to_fcp?: number
  // TTFB
  readonly waiting_duration?: number
  readonly cache_duration?: number
  readonly dns_duration?: number
  readonly connection_duration?: number
  readonly request_duration?: number
  // CLS, FCP, INP
  readonly load_state?: 'loading' | 'dom-interactive' | 'dom-content-loaded' | 'complete'
}

/** One entry of the page's `Server-Timing` header. */
export interface BeaconServerTiming {
  readonly name: string
  readonly duration: number
  readonly description?: string
}

/** How wide an image was drawn, of one place on the page. */
export interface BeaconSlot {
  /** Address without query; of the page's own origin, its path alone. */
  readonly src: string
  /** CSS pixels, of the whole picture, also where it is cropped. */
  readonly css_width: number
  readonly navigation?: number
}

/** A script that held up a frame an interaction waited for, by the Long Animation Frames API. */
export interface BeaconScript {
  /** Address without query; of the page's own origin, its path alone. */
  readonly url: string
  /** Position in it, in UTF-16 units from its start; the server finds chunk and module by it. */
  readonly char_position?: number
  readonly function_name?: string
  /** `BUTTON#buy.onclick`. */
  readonly invoker?: string
  readonly invoker_type?: string
  readonly duration: number
  readonly navigation?: number
}

/** `chunk`: a script or style of the site that could not be loaded, mostly one of an earlier deploy. */
export type BeaconErrorKind = 'error' | 'unhandledrejection' | 'resource' | 'chunk'

export interface BeaconError {
  readonly kind: BeaconErrorKind
  readonly message: string
  /** The name of its class. */
  readonly type?: string
  readonly source?: string
  readonly line?: number
  readonly column?: number
  readonly stack?: string
  /** How often, in this page view. */
  readonly count: number
  /** When first. */
  readonly at?: number
  readonly navigation?: number
}

/** A mark, or a measure when it has a duration, of the app's own. */
export interface BeaconMark {
  readonly name: string
  readonly at: number
  readonly duration?: number
  readonly navigation?: number
}

/** The LCP element was held up by how it was written. */
export interface BeaconLcpFinding {
  readonly reason: LcpFindingReason
  readonly target?: string
  readonly url?: string
  readonly navigation?: number
}

export type LcpFindingReason = 'lazy' | 'low-priority' | 'oversized' | 'unsized' | 'not-preloaded'
