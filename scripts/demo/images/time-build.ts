import { join } from 'node:path'
import { runCommand } from '../../run-command.ts'
import { imageVariantFacts, type ImageVariantName } from './image-variants.ts'

/** What one build took, of all threads together. */
export interface BuildCost {
  /** From start to end; on a machine that does nothing else. */
  readonly seconds: number
  readonly cpuSeconds: number
  /** Memory at its highest. */
  readonly peakBytes: number
}

/** Builds Bistro's pictures one way, with what the caches hold at the moment. */
export async function timeBuild(variant: ImageVariantName): Promise<BuildCost> {
  const { configFile, outDir } = imageVariantFacts[variant]
  const { code, stdout, stderr } = await runCommand(process.execPath, [
    join(import.meta.dirname, 'build-once.ts'),
    configFile,
    outDir,
  ])
  if (code !== 0) throw new Error(`Bistro with ${configFile} does not build:\n${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as BuildCost
}
