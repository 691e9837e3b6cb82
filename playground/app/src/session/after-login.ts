/** Where to go after signing in: the page asked for if it is one of ours, else the kitchen. */
export function afterLogin(next: string | null): string {
  // `//host` and `/\host` would leave the site.
  return next && /^\/(?![/\\])/.test(next) ? next : '/kitchen'
}
