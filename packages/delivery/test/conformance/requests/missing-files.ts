import type { ConformanceRequest } from '../conformance-request.ts'
import { app, navigation, forScript, missing, missingPage } from './common-parts.ts'

export const missingFiles: readonly ConformanceRequest[] = [
  { name: 'a missing script', path: '/assets/gone-A1a1a1a1.js', headers: forScript, expect: missing },
  {
    name: 'a missing script, navigated to',
    path: '/assets/gone-A1a1a1a1.js',
    headers: navigation,
    expect: missingPage,
  },
  {
    name: 'a missing style sheet',
    path: '/assets/gone.css',
    headers: { accept: 'text/css,*/*;q=0.1', 'sec-fetch-dest': 'style' },
    expect: missing,
  },
  {
    name: 'a missing picture outside the assets',
    path: '/photos/gone.png',
    headers: { accept: 'image/*', 'sec-fetch-dest': 'image' },
    expect: missing,
  },
  { name: 'a missing file without fetch metadata', path: '/assets/gone.js', expect: missing },
  { name: 'a file as a folder', path: `${app}/`, headers: forScript, expect: missing },
  { name: 'a precompressed file by its own name', path: `${app}.br`, expect: missing },
  { name: 'a delta by its own name', path: '/__d/0000000000000000/assets/app-B2b2b2b2.js.dcb', expect: missing },
  { name: 'the list of what delivery has written', path: '/__d/outputs.json', expect: missing },
  { name: 'a hidden file', path: '/.env', expect: missing },
  { name: 'a file with the letter case wrong', path: '/ROBOTS.TXT', expect: missing },
]
