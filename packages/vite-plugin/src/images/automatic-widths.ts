import { clusterSlots, type ImageOptions, type ImageProposals, imageProposalsName } from '@firstpaint/core/images'
import { decidedWidths, type Known, visitorSlots } from './known-slots.ts'
import type { SlotPlaces } from './slot-places.ts'

export interface AutomaticWidthsOptions extends Pick<SlotPlaces, 'root' | 'profile' | 'proposals'> {
  /** The time to judge the field profile's age by, in ms since 1970. */
  readonly now: number
  /** Whether the file of widths may change in the meantime: on a dev server. */
  readonly changes: boolean
  readonly warn: (text: string) => void
  readonly notice: (text: string) => void
}

/** What `widths=auto` means for an image, by its path from the root: options that stand in its place. */
export type AutomaticWidths = (path: string) => Promise<Pick<ImageOptions, 'widths' | 'slots'>>

/**
 * Reads what is known of where images are shown: what visitors saw first, by the field profile, then what was decided
 * on. Nothing that a single machine has seen and nobody committed decides a build. The first image of which nothing is
 * known gets a notice.
 */
export function automaticWidths(options: AutomaticWidthsOptions): AutomaticWidths {
  const { warn, notice, changes, now } = options
  const told = <T>({ images, warnings }: Known<T>): T => {
    for (const warning of warnings) warn(warning)
    return images
  }
  let visitors: Promise<Awaited<ReturnType<typeof visitorSlots>>['images']> | undefined
  let decided: Promise<ImageProposals['images']> | undefined
  let noticed = false
  return async (path) => {
    visitors ??= visitorSlots(options, now).then(told)
    const seen = await visitors
    if (Object.hasOwn(seen, path)) return { widths: 'auto', slots: clusterSlots(seen[path]!) }
    if (decided === undefined || changes) decided = decidedWidths(options).then(told)
    const plans = await decided
    if (Object.hasOwn(plans, path)) return { widths: plans[path]!.widths }
    if (!noticed) {
      noticed = true
      notice(
        `Where ${path} is shown is not known, so its widths, which are to be automatic, are the default ones. Open its pages on the dev server, then run 'firstpaint images widths --write' and commit ${imageProposalsName}.`,
      )
    }
    return {}
  }
}
