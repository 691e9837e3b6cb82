import { createHash } from 'node:crypto'

/** Text of a script of about `lines` lines that compresses as code does; equal arguments give equal text. */
function script(lines: number, greeting: string): string {
  const body = Array.from(
    { length: lines },
    (_, at) =>
      `export function part${at}(input) { return input * ${(at * 7919) % 1013} + ${JSON.stringify(greeting)}.length }`,
  )
  return `${body.join('\n')}\n`
}

function page(title: string, text: string): string {
  const paragraphs = Array.from({ length: 30 }, (_, at) => `<p>${text} ${at}</p>`).join('\n')
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<script type="module" crossorigin src="/assets/app-B2b2b2b2.js"></script></head>
<body><h1>${title}</h1>\n${paragraphs}\n</body></html>\n`
}

/** What the release before had under the name the new script has its deltas against. */
export const earlierScript: string = script(200, 'hello')
export const earlierPage: string = page('Shop', 'Yesterday')

/** Bytes of no release: a dictionary nobody has a delta against. */
export const unknownDictionary = 'never released'

/** Every file of the site that the manifest lists, by path. */
export const siteContent: Readonly<Record<string, string | Buffer>> = {
  'index.html': page('Shop', 'Today'),
  'about/index.html': page('About', 'Who we are'),
  'docs/index.html': page('Docs', 'How it goes'),
  'terms.html': page('Terms', 'What we promise'),
  '404.html': page('Not here', 'Nothing lies at this address'),
  'assets/app-B2b2b2b2.js': script(200, 'hello, world'),
  'assets/app-B2b2b2b2.css': Array.from({ length: 80 }, (_, at) => `.rule-${at} { margin: ${at}px }`).join('\n'),
  'assets/photo-C3c3c3c3.png': Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at) % 251)),
  'robots.txt': 'User-agent: *\nAllow: /\n',
  'café menu.txt': 'espresso\n',
  '.well-known/security.txt': 'Contact: mailto:security@example.com\n',
}

/** Files that lie in the folder and are nobody's business: the manifest does not list them. */
export const unlistedContent: Readonly<Record<string, string>> = {
  '.env': 'SECRET=leaked-secret\n',
  // As every delivery leaves it there.
  '__d/outputs.json': '{"version":1,"kept":{},"made":["leaked-secret"]}\n',
}

/** Beside the site's folder; a way out of it would find this. */
export const outsideContent: Readonly<Record<string, string>> = {
  'secret.txt': 'leaked-secret\n',
}

/** The value of `Available-Dictionary` for these bytes. */
export function dictionaryHeader(content: string): string {
  return `:${createHash('sha256').update(content).digest('base64')}:`
}
