import type {
  ApiRecipe,
  FontsRecipe,
  ImagesRecipe,
  MediaRecipe,
  PagesRecipe,
  QueueRecipe,
  RecipeOptions,
  ThirdPartyRecipe,
} from '@firstpaint/service-worker'
import * as v from 'valibot'

const patternText = "a path such as '/api/**', an address such as 'https://cdn.example.com/**', or a regular expression"
const pathText = "a path such as '/blog/**'"
const strategies = "'network-first', 'stale-while-revalidate' or 'cache-first'"
const methods = "'POST', 'PUT', 'PATCH' or 'DELETE'"
const seconds = 'a number of seconds above 0'
const count = 'a whole number from 1'
const bytes = 'a whole number of bytes from 1'
const flag = 'true, false or an object of options'

const path = v.pipe(v.string(pathText), v.regex(/^\/[^\s?#]*$/, pathText))
const pattern = v.union(
  [v.pipe(v.string(), v.regex(/^(?:\/[^\s?#]*|https?:\/\/[^\s/#]+\/[^\s#]*)$/, patternText)), v.instance(RegExp)],
  patternText,
)
const time = v.optional(v.pipe(v.number(seconds), v.finite(seconds), v.gtValue(0, seconds)))
const whole = (text: string) => v.optional(v.pipe(v.number(text), v.integer(text), v.minValue(1, text)))
const limits = { maxEntries: whole(count), maxAge: time }

const api = v.strictObject({
  match: pattern,
  strategy: v.optional(v.picklist(['network-first', 'stale-while-revalidate', 'cache-first'], strategies)),
  timeout: time,
  ...limits,
} satisfies Record<keyof ApiRecipe, unknown>)
const images = v.strictObject({
  match: v.optional(pattern),
  maxBytes: whole(bytes),
  ...limits,
} satisfies Record<keyof ImagesRecipe, unknown>)
const fonts = v.strictObject({ match: v.optional(pattern), ...limits } satisfies Record<keyof FontsRecipe, unknown>)
const pages = v.strictObject({
  match: v.optional(path),
  timeout: time,
  ...limits,
} satisfies Record<keyof PagesRecipe, unknown>)
const thirdParty = v.strictObject({ match: pattern, ...limits } satisfies Record<keyof ThirdPartyRecipe, unknown>)
const media = v.strictObject({
  match: v.optional(pattern),
  maxBytes: whole(bytes),
  ...limits,
} satisfies Record<keyof MediaRecipe, unknown>)
const queue = v.strictObject({
  match: pattern,
  method: v.optional(v.picklist(['POST', 'PUT', 'PATCH', 'DELETE'], methods)),
  timeout: time,
  maxAge: time,
} satisfies Record<keyof QueueRecipe, unknown>)

const recipes = v.strictObject({
  api: oneOrMore(api),
  images: switched(images),
  fonts: switched(fonts),
  pages: switched(pages),
  thirdParty: oneOrMore(thirdParty),
  media: switched(media),
  queue: oneOrMore(queue),
  never: v.optional(v.union([v.array(pattern), pattern], `${patternText}, or a list of them`)),
} satisfies Record<keyof RecipeOptions, unknown>)

/** What `serviceWorker.recipes` may hold. */
export const recipeSchema: v.GenericSchema = recipes

/** The names allowed in each object of options below it, by its path. */
export const recipeKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(recipes.entries),
  ...Object.fromEntries(
    Object.entries({ api, images, fonts, pages, thirdParty, media, queue }).map(([name, { entries }]) => [
      name,
      Object.keys(entries),
    ]),
  ),
}

function oneOrMore<T extends v.GenericSchema>(schema: T) {
  return v.optional(v.union([v.array(schema), schema], 'an object of options, or a list of them'))
}

function switched<T extends v.GenericSchema>(schema: T) {
  return v.optional(v.union([v.boolean(), schema], flag))
}
