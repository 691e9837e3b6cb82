import { expect, test } from 'vitest'
import type { EmbedSource } from '../embed-source.ts'
import { googleMap, openStreetMap } from './maps.ts'
import { vimeo } from './vimeo.ts'
import { youtube } from './youtube.ts'

/** Providers by what their references ask of an address: path, and parameters by name. */
test.each<[string, EmbedSource, { src: string; href: string; parameters: Record<string, string> }]>([
  [
    'YouTube, without cookies until it is played, and at once',
    youtube({ id: 'aqz-KE-bpKQ', start: 42 }),
    {
      src: 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
      href: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=42',
      parameters: { autoplay: '1', start: '42' },
    },
  ],
  [
    'Vimeo, asked not to track',
    vimeo({ id: '76979871', poster: '/poster.webp' }),
    {
      src: 'https://player.vimeo.com/video/76979871',
      href: 'https://vimeo.com/76979871',
      parameters: { autoplay: '1', dnt: '1' },
    },
  ],
  [
    'OpenStreetMap: west, south, east, north around the marker',
    openStreetMap({ latitude: 50.0875, longitude: 14.4213, span: 0.02 }),
    {
      src: 'https://www.openstreetmap.org/export/embed.html',
      href: 'https://www.openstreetmap.org/?mlat=50.0875&mlon=14.4213',
      parameters: { bbox: '14.41130,50.08250,14.43130,50.09250', marker: '50.0875,14.4213' },
    },
  ],
  [
    'Google Maps, whatever stands in the query',
    googleMap({ query: 'Karlův most & okolí, Praha' }),
    {
      src: 'https://maps.google.com/maps',
      href: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent('Karlův most & okolí, Praha')}`,
      parameters: { q: 'Karlův most & okolí, Praha', output: 'embed' },
    },
  ],
])('%s', (_name, source, { src, href, parameters }) => {
  const address = new URL(source.src)
  expect(address.origin + address.pathname).toBe(src)
  expect(Object.fromEntries(address.searchParams)).toEqual(parameters)
  expect(source.href).toBe(href)
})

test('players may play, and have a poster where there is one', () => {
  expect(youtube({ id: 'aqz-KE-bpKQ' })).toMatchObject({
    poster: 'https://i.ytimg.com/vi_webp/aqz-KE-bpKQ/hqdefault.webp',
    allow: expect.stringMatching(/\bautoplay\b/),
  })
  expect(vimeo({ id: '1' })).not.toHaveProperty('poster')
  expect(vimeo({ id: '1', poster: '/p.webp' })).toMatchObject({
    poster: '/p.webp',
    allow: expect.stringMatching(/\bautoplay\b/),
  })
})
