const hostFiles: ReadonlySet<string> = new Set(['_headers', '_redirects', '_routes.json', '_worker.js'])

/**
 * Whether a path, relative to the site, is one that Netlify or Cloudflare Pages read at a deploy and serve to nobody.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/routing/redirects/
 */
export function isHostFile(path: string): boolean {
  return hostFiles.has(path)
}
