import type { AppModule } from './build-facts.ts'

/** What planting a change in a module needs to know of it. */
export type EditTarget = Pick<AppModule, 'id' | 'path' | 'literal' | 'functionName'>

/** A change to plant while the bundler reads a module; the working tree stays as it is. */
export type PlannedEdit =
  /** The smallest change of the given modules' code that reaches the output: a literal, a statement, a style rule. */
  | { readonly kind: 'body'; readonly modules: readonly EditTarget[] }
  /** The module starts to use an export of another one of the app. */
  | { readonly kind: 'gain-import'; readonly module: EditTarget; readonly from: EditTarget; readonly name: string }
  /** The module starts to use an export of a package that it did not import. */
  | { readonly kind: 'gain-library'; readonly module: EditTarget; readonly source: string; readonly name: string }
  /** The module gets an `import()` of a new module, which uses an export of an existing one. */
  | { readonly kind: 'gain-lazy'; readonly module: EditTarget; readonly from: EditTarget; readonly name: string }
  /** The module no longer imports another one; what it used of it becomes an empty function. */
  | { readonly kind: 'drop-import'; readonly module: EditTarget; readonly from: EditTarget }

/** How a module was changed: the first way that works for its code. */
export type EditWay = 'literal' | 'function' | 'statement' | 'style' | 'structural'
