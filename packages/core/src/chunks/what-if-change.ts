/** One thing a person would like to try. Modules by id, packages by name. */
export type WhatIfChange =
  /** The static imports of the module become `import()`s: all of them, or those of `importers` alone. */
  | { readonly kind: 'lazy'; readonly module: string; readonly importers?: readonly string[] }
  /** The `import()`s of the module become static imports. */
  | { readonly kind: 'eager'; readonly module: string }
  /** The module, or all of a package's, and whatever only they needed, is gone. */
  | { readonly kind: 'remove'; readonly target: string }
  /** All of them end up in one chunk, as by the pin `together: [[…]]`. */
  | { readonly kind: 'together'; readonly targets: readonly string[] }
  /** Each of them gets a chunk with nothing else in it, as by the pins `apart: [[a], [b]]`. */
  | { readonly kind: 'apart'; readonly targets: readonly string[] }
  /** One file lets go of another: its `import` or `import()` is deleted. */
  | { readonly kind: 'drop-import'; readonly from: string; readonly to: string }
