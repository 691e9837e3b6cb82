import { join, resolve } from 'node:path'
import { imageProposalsName } from '@firstpaint/core/images'
import type { ResolvedConfig } from 'vite'
import { ownOptions } from '../own-options.ts'
import { slotsName } from './slot-recorder.ts'

/** Where a project keeps how wide its images are shown. Absolute paths. */
export interface SlotPlaces {
  readonly root: string
  /** Folder for what builds and dev servers learn. */
  readonly dir: string
  /** What the dev server saw. */
  readonly record: string
  /** What builds go by; committed. */
  readonly proposals: string
  /** The field profile, as `chunks.profile` names it. */
  readonly profile: string | false | null
}

/** @param config A Vite config; without `firstpaint()` in it, or without any, the defaults are taken. */
export function slotPlaces(config: Pick<ResolvedConfig, 'root' | 'plugins'>): SlotPlaces {
  const own = ownOptions(config)
  const dir = resolve(config.root, own?.dir ?? '.firstpaint')
  return {
    root: config.root,
    dir,
    record: join(dir, slotsName),
    proposals: join(config.root, imageProposalsName),
    profile: own?.chunks ? own.chunks.profile : null,
  }
}
