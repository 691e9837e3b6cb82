import { chromium } from 'playwright'
import { browserFlags } from '../../browser-flags.ts'
import { ensureBrowser } from '../../setup-browser.ts'
import { serveBistro } from '../../demo/serve-bistro.ts'
import type { Variant } from '../../demo/build-variant.ts'
import { median } from '../link/print-visits.ts'
import { type LinkProfile, shapeLink } from '../link/shape-link.ts'
import { measureNavigation, type NavigationMeasure } from './measure-navigation.ts'

export interface NavigationRow extends NavigationMeasure {
  readonly site: Variant
  readonly to: string
}

export interface CompareNavigationOptions {
  /** Folders of both builds. */
  readonly sites: Readonly<Record<Variant, string>>
  /** Addresses of links on the home page. */
  readonly paths: readonly string[]
  readonly runs: number
  /** How long the pointer is on the link before the click, in milliseconds. */
  readonly restMs: number
  readonly link: LinkProfile
  readonly cpuSlowdown: number
}

/** Follows links of Bistro's home page in both builds, which take turns. */
export async function compareNavigation(options: CompareNavigationOptions): Promise<NavigationRow[]> {
  const { sites, paths, runs, restMs, link, cpuSlowdown } = options
  const bistro = await serveBistro({
    sites: { plain: { dist: sites.plain, port: 0 }, firstpaint: { dist: sites.firstpaint, port: 0 } },
  })
  const browser = await chromium.launch({ executablePath: (await ensureBrowser()).path, args: [...browserFlags()] })
  const rows: NavigationRow[] = []
  try {
    for (let run = 0; run < runs; run++) {
      for (const to of paths) {
        for (const site of ['plain', 'firstpaint'] as const) {
          const line = await shapeLink(Number(new URL(bistro.sites[site]!.url).port), link)
          const url = `http://localhost:${line.port}`
          rows.push({ site, to, ...(await measureNavigation({ browser, url, from: '/', to, restMs, cpuSlowdown })) })
          line.close()
        }
      }
    }
  } finally {
    await browser.close()
    await bistro.close()
  }
  return rows
}

const columns = ['aheadRequests', 'aheadBytes', 'requests', 'bytes', 'content'] as const

/** Each figure's median over some rows. */
export function medianNavigation(rows: readonly NavigationMeasure[]): NavigationMeasure {
  return Object.fromEntries(
    columns.map((column) => [column, median(rows.map((row) => row[column]))]),
  ) as unknown as NavigationMeasure
}
