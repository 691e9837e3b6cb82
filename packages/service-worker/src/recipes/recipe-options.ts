/**
 * Addresses a recipe is for. Text that begins with `/` is a path of the site, `https://…` an address anywhere; `*` stands
 * for anything but a slash, `**` for anything. A regular expression is held against the whole address.
 */
export type RecipePattern = string | RegExp

/** How long and how much a recipe keeps. */
export interface RecipeLimits {
  /** Answers at most; the least recently used go first. */
  readonly maxEntries?: number
  /** Seconds after which an answer is not used again. */
  readonly maxAge?: number
}

/** GET requests of an API. What says `Cache-Control: no-store` is never kept. */
export interface ApiRecipe extends RecipeLimits {
  readonly match: RecipePattern
  /**
   * `network-first` shows what is true now and, when the network does not answer in time, what was true last;
   * `stale-while-revalidate` shows what was true last at once and learns for the next time; `cache-first` asks once.
   * Default `network-first`.
   */
  readonly strategy?: 'network-first' | 'stale-while-revalidate' | 'cache-first'
  /** Seconds after which `network-first` takes what it has. Default 3. */
  readonly timeout?: number
}

export interface ImagesRecipe extends RecipeLimits {
  /** Default: every image of the site that is not a file of the release. */
  readonly match?: RecipePattern
  /** Bytes of one image beyond which it is not kept. Default 2,000,000. */
  readonly maxBytes?: number
}

export interface FontsRecipe extends RecipeLimits {
  /** Default: every font of the site that is not a file of the release. */
  readonly match?: RecipePattern
}

/** Pages a server makes: network first. */
export interface PagesRecipe extends RecipeLimits {
  /** Paths. Default: every page. */
  readonly match?: string
  /** Seconds. Default 3. */
  readonly timeout?: number
}

/** Files of other hosts: what was loaded last, at once; never opaque answers. */
export interface ThirdPartyRecipe extends RecipeLimits {
  readonly match: RecipePattern
}

/** Sound and film, with ranges. */
export interface MediaRecipe extends RecipeLimits {
  /** Default: paths that end with a usual extension. */
  readonly match?: RecipePattern
  /** Bytes of one file beyond which it is not kept. Default 20,000,000. */
  readonly maxBytes?: number
}

/** Requests that change something and can wait: sent when the network is back, exactly once by `Idempotency-Key`. */
export interface QueueRecipe {
  readonly match: RecipePattern
  /** Default `POST`. */
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Seconds to wait for an answer before it is sent later. Default 10. */
  readonly timeout?: number
  /** Seconds after which it is given up. Default 86,400, a day. */
  readonly maxAge?: number
}

/** What is cached at run time besides the release's own files; each is off until asked for. */
export interface RecipeOptions {
  readonly api?: ApiRecipe | readonly ApiRecipe[]
  readonly images?: boolean | ImagesRecipe
  readonly fonts?: boolean | FontsRecipe
  readonly pages?: boolean | PagesRecipe
  readonly thirdParty?: ThirdPartyRecipe | readonly ThirdPartyRecipe[]
  readonly media?: boolean | MediaRecipe
  readonly queue?: QueueRecipe | readonly QueueRecipe[]
  /** Addresses no recipe touches. Beacons and other requests with `keepalive` never are. */
  readonly never?: RecipePattern | readonly RecipePattern[]
}
