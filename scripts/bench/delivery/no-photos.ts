import type { Plugin } from 'vite'

const photo = '\0bench:photo'

/** Bistro without its photos: they are not what a deploy replay is about, and their names would be in the scripts. */
export function noPhotos(): Plugin {
  return {
    name: 'bench:no-photos',
    enforce: 'pre',
    resolveId: { filter: { id: /\?image(?:&|$)/ }, handler: () => photo },
    load: {
      filter: { id: /^\0bench:photo$/ },
      handler: () => `export default { src: '/photo.svg', width: 4, height: 3, sources: [] }\n`,
    },
  }
}
