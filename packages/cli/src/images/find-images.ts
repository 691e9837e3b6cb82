import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What lies in a folder, by paths from it, with `/`; sorted. */
export interface FoundImages {
  readonly images: readonly string[]
  readonly pages: readonly string[]
  /** Every other file. */
  readonly others: ReadonlySet<string>
}

const imageName = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|hei[cf])$/i

/**
 * Images and HTML pages of a folder and those in it. Left out: names that begin with a dot, `node_modules`, and the
 * folder of what is made, where that lies inside.
 *
 * @param aside Absolute path of a folder to leave out.
 */
export function findImages(folder: string, aside?: string): FoundImages {
  const [images, pages, others] = [[] as string[], [] as string[], new Set<string>()]
  const visit = (prefix: string): void => {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const path = prefix + entry.name
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) {
        if (join(folder, path) !== aside) visit(`${path}/`)
      } else if (entry.isFile()) {
        if (imageName.test(entry.name)) images.push(path)
        else if (/\.html?$/i.test(entry.name)) pages.push(path)
        else others.add(path)
      }
    }
  }
  visit('')
  return { images: images.toSorted(), pages: pages.toSorted(), others }
}
