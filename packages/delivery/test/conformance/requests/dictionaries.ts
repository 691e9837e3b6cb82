import type { ConformanceRequest } from '../conformance-request.ts'
import {
  app,
  style,
  appFile,
  home,
  everyEncoding,
  withDictionaries,
  navigation,
  asPage,
  negotiated,
  knownScript,
  knownPage,
  unknown,
  scriptIn,
} from './common-parts.ts'

export const dictionaries: readonly ConformanceRequest[] = [
  {
    name: 'a known dictionary',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': knownScript },
    expect: scriptIn('dcb'),
  },
  {
    name: 'a known dictionary, dcz only',
    path: app,
    headers: { 'accept-encoding': 'br, dcz', 'available-dictionary': knownScript },
    expect: scriptIn('dcz'),
  },
  {
    name: 'a known dictionary with an id',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': knownScript, 'dictionary-id': '"v1"' },
    expect: scriptIn('dcb'),
  },
  {
    name: 'a known dictionary of a page',
    path: '/',
    headers: { ...navigation, 'accept-encoding': withDictionaries, 'available-dictionary': knownPage },
    expect: {
      status: [200],
      headers: { ...asPage, 'content-encoding': 'dcb', vary: 'accept-encoding, available-dictionary' },
      body: home,
    },
  },
  {
    name: 'a known dictionary of a page, deep link',
    path: '/menu/pizza',
    headers: { ...navigation, 'accept-encoding': withDictionaries, 'available-dictionary': knownPage },
    expect: {
      status: [200],
      headers: { ...asPage, 'content-encoding': 'dcb', vary: `${negotiated}, available-dictionary` },
      body: home,
    },
  },
  {
    name: 'an unknown dictionary',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': unknown },
    expect: scriptIn('br'),
  },
  {
    name: "another file's dictionary",
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': knownPage },
    expect: scriptIn('br'),
  },
  {
    name: 'a dictionary for a file without deltas',
    path: style,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': knownScript },
    expect: { status: [200], headers: { 'content-encoding': 'br' }, body: { file: style.slice(1) } },
  },
  {
    name: 'a dictionary without dcb and dcz',
    path: app,
    headers: { 'accept-encoding': everyEncoding, 'available-dictionary': knownScript },
    expect: scriptIn('br'),
  },
  {
    name: 'dcb refused',
    path: app,
    headers: { 'accept-encoding': 'br, dcb;q=0', 'available-dictionary': knownScript },
    expect: scriptIn('br'),
  },
  {
    name: 'dcb and dcz without a dictionary',
    path: app,
    headers: { 'accept-encoding': withDictionaries },
    expect: scriptIn('br'),
  },
  {
    name: 'a hash without colons',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': knownScript.slice(1, -1) },
    expect: scriptIn('br'),
  },
  {
    name: 'a hash cut short',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': `${knownScript.slice(0, 20)}:` },
    expect: scriptIn('br'),
  },
  {
    name: 'a hash in other letter case',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': swapCase(knownScript) },
    expect: scriptIn('br'),
  },
  {
    name: 'two dictionaries at once',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': `${knownScript}, ${unknown}` },
    expect: scriptIn('br'),
  },
  {
    name: 'told to keep it as a dictionary',
    path: app,
    headers: { 'accept-encoding': 'br' },
    expect: {
      status: [200],
      headers: { 'use-as-dictionary': 'match="/assets/app-*.js", match-dest=("script")' },
      body: appFile,
    },
  },
]

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
}
