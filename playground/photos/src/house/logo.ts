/** Bistro's mark: a lit lamp whose shade and glow make a letter B lying open to the right. */
const mark = (ink: string): string =>
  [
    `<path fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" d="M20 10v44M20 10h14a10 10 0 0 1 0 20H20M20 30h17a12 12 0 0 1 0 24H20"/>`,
    `<path fill="${ink}" d="M12 54h16a2.5 2.5 0 0 1 0 5H12a2.5 2.5 0 0 1 0-5z"/>`,
    '<path fill="#e8a33d" d="M31 50c-4 0-6.500-2.700-6.500-6.200 0-3.900 3.900-5.900 5.200-9.800 4 2.200 7.800 5.600 7.800 9.900 0 3.500-2.500 6.100-6.500 6.100z"/>',
    '<path fill="#fff3d6" d="M31 48.400c-1.700 0-2.800-1.200-2.800-2.700 0-1.800 1.600-2.700 2.300-4.600 1.800 1.100 3.300 2.600 3.300 4.600 0 1.500-1.100 2.700-2.800 2.700z"/>',
  ].join('')

/** The ink follows the text colour where the logo stands inline, and the reader's colour scheme where it is an image. */
const style = '<style>svg{color:#3a2418}@media (prefers-color-scheme:dark){svg{color:#f4e9d8}}</style>'

/** Letters of the word mark, drawn as strokes so that no font is needed: i s t r o. */
const letters = [
  'M78 30v24M78 20v.500',
  'M104 33c-2-2.700-5-4-8.500-4-4 0-7 2.200-7 5.800 0 8.400 16.500 3.400 16.500 12.200 0 4.200-3.600 7-8.500 7-4 0-7.500-1.600-9.500-4.600',
  'M120 18v29c0 4.700 2.500 7 6.500 7 1.800 0 3.300-.300 4.500-1M112 30h18',
  'M143 54V30M143 40c1-6.500 5-10.500 11.500-10',
  'M175 29a12.500 12.500 0 1 0 .010 0z',
]

/** The mark alone, 64 by 64. */
export const logoMark: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64" role="img" aria-label="Bistro">${style}${mark('currentColor')}</svg>\n`

/** Mark and word, 180 by 64. */
export const logo: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 64" width="180" height="64" role="img" aria-label="Bistro">${style}${mark('currentColor')}<path fill="none" stroke="currentColor" transform="translate(-14)" stroke-width="4.500" stroke-linecap="round" stroke-linejoin="round" d="${letters.join('')}"/></svg>\n`
