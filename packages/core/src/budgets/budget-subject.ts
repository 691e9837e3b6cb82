/** What a budget is for; each kind has metrics of its own. */
export type BudgetSubject =
  /** A visit that begins at a route: its pattern, or `*` for every route. */
  | { readonly kind: 'route'; readonly route: string }
  /** Each file of the site whose path fits; `*` stands for any characters. */
  | { readonly kind: 'chunk'; readonly chunk: string }
  /** All files of one kind together; `*` is the whole site. */
  | { readonly kind: 'type'; readonly type: string }
  /** A user flow, as a whole or one step of it. */
  | { readonly kind: 'flow'; readonly flow: string; readonly step?: string }
  /** One audit of Lighthouse. */
  | { readonly kind: 'audit'; readonly audit: string }
