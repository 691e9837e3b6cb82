import type { CommandDefinition } from '../command.ts'

export const imagesCommand: CommandDefinition = {
  name: 'images',
  argument: '<folder>',
  description: "Make a folder's images light at one quality, or those of a built site",
  options: [
    { flags: '--out <dir>', description: 'Write there; needed for a folder, a site is else changed in place' },
    { flags: '--check', description: 'Encode nothing; fail when sources changed, or files are missing or over budget' },
    { flags: '--rewrite', description: 'Of a site, also put <picture> around each <img> whose place allows it' },
    { flags: '--quality <score>', description: 'low, medium, high, best or 1 to 100 (default: medium, 70)' },
    { flags: '--formats <list>', description: 'Of avif, webp, jpeg, png, in order of preference (default: all)' },
    { flags: '--widths <list>', description: 'Pixels, such as 400,800,1600 (default: auto, by steps of bytes)' },
    { flags: '--budget <list>', description: 'Most bytes: 200kB, or "hero.jpg=90kB; gallery/**@800=60kB"' },
    { flags: '--store <place>', description: 'Where finished work is kept: a folder, s3://…, redis://…' },
    { flags: '--workers <n>', description: 'Processes that encode, 0 to 256 (default: one per core)' },
    { flags: '--redis <url>', description: 'Have the workers of this queue encode; they share the store' },
    { flags: '--write', description: 'Of widths: keep what is proposed in firstpaint.images.json' },
    { flags: '--html <file>', description: 'Write a report with a picture of each image before and after' },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 10)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint images photos --out public/photos',
    'firstpaint images photos --out public/photos --check',
    'firstpaint images dist --rewrite --html images.html',
    'firstpaint images widths --write',
    'firstpaint images worker --redis redis://queue --store s3://bucket/images',
  ],
  async run(argument, options, context) {
    const settings = {
      path: argument!,
      out: options.text('out'),
      check: options.flag('check'),
      rewrite: options.flag('rewrite'),
      quality: options.text('quality'),
      formats: options.text('formats'),
      widths: options.text('widths'),
      budget: options.text('budget'),
      store: options.text('store'),
      workers: options.integer('workers', { min: 0, max: 256 }),
      redis: options.text('redis'),
      write: options.flag('write'),
      html: options.text('html'),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 10,
    }
    const { images } = await import('./images.ts')
    return images(settings, context)
  },
}
