import type { AppOptions, AppScreenshot, AppShortcut } from '@firstpaint/service-worker'
import * as v from 'valibot'

const text = 'a text that is not empty'
const picture = 'the path of a picture from the root, such as src/icon.svg'
const colour = 'a colour such as #faf5ec, rgb(250 245 236) or hsl(38 58% 95%)'
const displays = "'standalone', 'minimal-ui', 'fullscreen' or 'browser'"
const orientations = "'any', 'natural', 'portrait' or 'landscape'"
const path = "a path such as '/menu'"
const language = 'a language such as en-GB'

const words = v.pipe(v.string(text), v.regex(/\S/, text))
const file = v.pipe(v.string(picture), v.regex(/\.(?:svg|png|webp|avif|jpe?g)$/i, picture))
const below = v.pipe(v.string(path), v.regex(/^\/[^\s]*$/, path))
const css = v.optional(
  v.pipe(
    v.string(colour),
    v.regex(/^(?:#(?:[0-9a-f]{3}|[0-9a-f]{6})|(?:rgb|hsl)\([\d\s.,%]+(?:deg)?[\d\s.,%]*\))$/i, colour),
  ),
)

const shortcut = v.strictObject({
  name: words,
  url: below,
  description: v.optional(words),
} satisfies Record<keyof AppShortcut, unknown>)
const screenshot = v.strictObject({ file, label: words } satisfies Record<keyof AppScreenshot, unknown>)

const schema = v.strictObject(
  {
    name: words,
    shortName: v.optional(words),
    description: v.optional(words),
    icon: file,
    monochrome: v.optional(file),
    backgroundColor: css,
    themeColor: css,
    display: v.optional(v.picklist(['standalone', 'minimal-ui', 'fullscreen', 'browser'], displays)),
    orientation: v.optional(v.picklist(['any', 'natural', 'portrait', 'landscape'], orientations)),
    startUrl: v.optional(below),
    lang: v.optional(v.pipe(v.string(language), v.regex(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i, language))),
    categories: v.optional(v.array(words, 'a list of words')),
    shortcuts: v.optional(v.array(shortcut, 'a list of shortcuts')),
    screenshots: v.optional(v.array(screenshot, 'a list of screenshots')),
  } satisfies Record<keyof AppOptions, unknown>,
  // Of a key that is missing, the issue is the object's.
  ({ expected }) => (expected === '"name"' ? text : expected === '"icon"' ? picture : 'an object of options'),
)

/** What `serviceWorker.app` may hold. */
export const appSchema: v.GenericSchema = schema

/** The names allowed in each object of options below it, by its path. */
export const appKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(schema.entries),
  '.shortcuts.0': Object.keys(shortcut.entries),
  '.screenshots.0': Object.keys(screenshot.entries),
}
