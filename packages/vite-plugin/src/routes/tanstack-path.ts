/**
 * One of TanStack Router's paths or route ids in the common syntax: `$postId` → `:postId`, `{-$lang}` → `:lang?`,
 * `$` → `*`, `post-{$id}.json` → `post-:id.json`. Of an id it drops what makes no address: pathless layouts (`_app`),
 * groups (`(auth)`), and the underscore that takes a route out of its parent (`posts_`).
 *
 * @see https://tanstack.com/router/latest/docs/framework/react/routing/routing-concepts
 */
export function fromTanstackPath(path: string): string {
  return path
    .split('/')
    .filter((segment) => !/^_(?!_root)|^\(.*\)$/.test(segment))
    .map((segment) => fromSegment(segment.replace(/(?<=.)_$/, '')))
    .join('/')
}

function fromSegment(segment: string): string {
  return segment
    .replace(/\{-\$(\w+)\}/g, ':$1?')
    .replace(/\{\$(\w+)\}/g, ':$1')
    .replace(/\{\$\}/g, '*')
    .replace(/^\$(\w+)$/, ':$1')
    .replace(/^\$$/, '*')
    .replace(/^\[(.+)\]$/, '$1')
}
