/** A place in the app that a long press on its icon leads to. */
export interface AppShortcut {
  readonly name: string
  /** Path, below `base`. */
  readonly url: string
  readonly description?: string
}

/** A picture of the app for the dialog that installs it. */
export interface AppScreenshot {
  /** From the root. */
  readonly file: string
  /** What it shows, for who cannot see it. */
  readonly label: string
}

/** What the app is called and looks like once it is installed. */
export interface AppOptions {
  readonly name: string
  /** Below the icon, where there is room for a dozen letters. Default `name`. */
  readonly shortName?: string
  readonly description?: string
  /** The picture all icons are made of, from the root: an SVG, or 512 pixels or more each way. */
  readonly icon: string
  /** Its outline alone, for themed icons; only its shape counts. Default `icon`. */
  readonly monochrome?: string
  /** Behind icons that must not be transparent, and while the app starts: `#faf5ec`. Default `#ffffff`. */
  readonly backgroundColor?: string
  /** Around the app's window. Default `backgroundColor`. */
  readonly themeColor?: string
  /** Default `standalone`: a window of its own, without an address bar. */
  readonly display?: 'standalone' | 'minimal-ui' | 'fullscreen' | 'browser'
  readonly orientation?: 'any' | 'natural' | 'portrait' | 'landscape'
  /** Path the app starts at, below `base`. Default `/`. */
  readonly startUrl?: string
  /** Default what the first page says. */
  readonly lang?: string
  readonly categories?: readonly string[]
  readonly shortcuts?: readonly AppShortcut[]
  readonly screenshots?: readonly AppScreenshot[]
}
