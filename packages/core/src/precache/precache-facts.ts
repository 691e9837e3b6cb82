import type { FieldProfile } from '../chunks/field-profile.ts'
import type { FileKind } from '../report/site-report.ts'

/** A file of the built site, as far as the worker is concerned. */
export interface PrecacheFile {
  readonly path: string
  /** Decoded. */
  readonly bytes: number
  readonly kind: FileKind
  /** Its name changes with its content. */
  readonly hashed: boolean
  /** `sha384-…` over the decoded bytes. */
  readonly integrity?: string
}

/** What a visit of one route needs, beginning with its page, in the order it is needed. */
export interface PrecacheRoute {
  /** The pattern, as a field profile names it: `/menu/:slug`. */
  readonly route: string
  readonly files: readonly string[]
}

/** A picture that the browser picks one of several files of. */
export interface PrecachePicture {
  /** Its source, as `slots` of a field profile name it; undefined where nobody knows. */
  readonly source?: string
  /** In the format most browsers take. */
  readonly variants: readonly PictureVariant[]
  /** Files in other formats. Default none. */
  readonly others?: readonly string[]
}

export interface PictureVariant {
  readonly file: string
  /** In pixels. */
  readonly width: number
}

/** Everything a precache plan is made of. JSON. */
export interface PrecacheFacts {
  readonly release: string
  /** In any order. */
  readonly files: readonly PrecacheFile[]
  /** The page that answers navigations and what it loads at once, in the order it is needed. */
  readonly shell: readonly string[]
  readonly routes: readonly PrecacheRoute[]
  /** Scripts that some route may import later, with what comes along; by the route that asks for them, in its order. */
  readonly lazy: readonly PrecacheRoute[]
  /** Fonts that draw a good part of the site's own texts. */
  readonly fonts: readonly string[]
  readonly pictures: readonly PrecachePicture[]
  /** Pictures that markup, styles or scripts of the shell and of routes name, by the route that does. */
  readonly images: readonly PrecacheRoute[]
  readonly profile?: Pick<FieldProfile, 'routes' | 'transitions' | 'slots'>
}
