import type { Colours } from './output/style.ts'

interface HelpSection {
  title?: string
  body: string
}

const tagline = 'Makes web apps fast from build to browser to backend, and proves it with field data.'

/** Our touches on the parser's help: what Firstpaint is, titles that stand out, what the exit codes mean. */
export function renderHelp(sections: readonly HelpSection[], isGlobal: boolean, colours: Colours): HelpSection[] {
  const [heading, ...rest] = sections
  const kept = rest.filter((section) => !section.title?.startsWith('For more info'))
  const exitCodes = { title: 'Exit codes', body: '  0  fine\n  1  a limit broken or a problem found\n  2  could not decide: wrong usage or input' }
  const more = { body: 'firstpaint <command> --help tells the options of a command.' }
  return [
    { body: isGlobal ? `${colours.bold(heading!.body)}\n${tagline}` : colours.bold(heading!.body) },
    ...kept,
    ...(isGlobal ? [exitCodes, more] : [exitCodes]),
  ].map((section) => (section.title === undefined ? section : { ...section, title: colours.bold(section.title) }))
}
