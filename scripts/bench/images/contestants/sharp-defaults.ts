import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { settleAll } from '../settle-all.ts'
import type { BenchOutput, Contestant } from '../bench-task.ts'

/** What a script of ten lines does: sharp with its default quality and effort, every output from the file. */
export const sharpDefaults: Contestant = async ({ sources, formats, out }) => {
  const wanted = sources.flatMap(({ file, widths }, source) =>
    widths.flatMap((width) => formats.map((format) => ({ from: file, source, width, format }))),
  )
  const outputs = await settleAll(wanted, availableParallelism(), async ({ from, ...output }): Promise<BenchOutput> => {
    const file = join(out, `${output.source}-${output.width}.${output.format}`)
    const { size } = await sharp(from).autoOrient().resize(output.width).toFormat(output.format).toFile(file)
    return { ...output, file, bytes: size }
  })
  return async () => ({ outputs })
}
