/**
 * What a pattern of paths matches: `*` stands for anything but `/`, `**` for anything, all else for itself.
 *
 * @example pathPattern('src/**\/hero-*.jpg').test('src/pages/home/hero-1.jpg') // true
 */
export function pathPattern(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*\/?|\*)/).map((part) => {
    if (part === '**') return '.*'
    if (part === '**/') return '(?:.*/)?'
    return part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`)
}
