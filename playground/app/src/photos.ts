const files = import.meta.glob<string>('../../.cache/photos/*.{jpg,png,webp,gif,svg}', {
  eager: true,
  query: '?url',
  import: 'default',
})

const urls = new Map(
  Object.entries(files).map(([file, url]) => [file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.')), url]),
)

/** The URL of a photo by its slug; undefined when it was never drawn. */
export function photoUrl(slug: string): string | undefined {
  return urls.get(slug)
}
