import type { Colours } from './output/style.ts'

interface HelpSection {
  title?: string
  body: string
}

const tagline = 'Makes web apps fast from build to browser to backend, and proves it with field data.'

const exitCodes: HelpSection = {
  title: 'Exit codes',
  body: [
    '  0  fine',
    '  1  a limit is broken or a problem was found',
    '  2  could not decide: wrong usage or unreadable input',
  ].join('\n'),
}

/** Our touches on the parser's help: what Firstpaint is, titles that stand out, what the exit codes mean. */
export function renderHelp(sections: readonly HelpSection[], isGlobal: boolean, colours: Colours): HelpSection[] {
  const [heading, ...rest] = sections
    .filter(({ title }) => !title?.startsWith('For more info'))
    // The parser counts every `--no-x` as an option that is true by default, and pads each line.
    .map((section) => ({ ...section, body: section.body.replace(/ *(?:\(default: true\))?$/gm, '') }))
  const top = colours.bold(heading!.body)
  const more: HelpSection = { body: 'firstpaint <command> --help tells the options of a command.' }
  const all: HelpSection[] = [{ body: isGlobal ? `${top}\n${tagline}` : top }, ...rest, exitCodes]
  return [...all, ...(isGlobal ? [more] : [])].map((section) =>
    section.title === undefined ? section : { ...section, title: colours.bold(section.title) },
  )
}
