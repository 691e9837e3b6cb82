import type { ConformanceRequest } from '../conformance-request.ts'
import { app, photo, appFile, photoFile } from './common-parts.ts'

export const ranges: readonly ConformanceRequest[] = [
  {
    name: 'first bytes',
    path: photo,
    headers: { range: 'bytes=0-99' },
    expect: {
      status: [206],
      headers: { 'content-range': 'bytes 0-99/5000', 'content-length': '100', 'content-type': 'image/png' },
      body: { ...photoFile, range: [0, 99] },
    },
  },
  {
    name: 'bytes in the middle',
    path: photo,
    headers: { range: 'bytes=1000-1999' },
    expect: {
      status: [206],
      headers: { 'content-range': 'bytes 1000-1999/5000' },
      body: { ...photoFile, range: [1000, 1999] },
    },
  },
  {
    name: 'from a byte to the end',
    path: photo,
    headers: { range: 'bytes=4990-' },
    expect: {
      status: [206],
      headers: { 'content-range': 'bytes 4990-4999/5000' },
      body: { ...photoFile, range: [4990, 4999] },
    },
  },
  {
    name: 'last bytes',
    path: photo,
    headers: { range: 'bytes=-10' },
    expect: {
      status: [206],
      headers: { 'content-range': 'bytes 4990-4999/5000' },
      body: { ...photoFile, range: [4990, 4999] },
    },
  },
  {
    name: 'more than there is',
    path: photo,
    headers: { range: 'bytes=4000-9999' },
    expect: {
      status: [206],
      headers: { 'content-range': 'bytes 4000-4999/5000' },
      body: { ...photoFile, range: [4000, 4999] },
    },
  },
  {
    name: 'beyond the end',
    path: photo,
    headers: { range: 'bytes=5000-6000' },
    expect: { status: [416], headers: { 'content-range': 'bytes */5000' } },
  },
  { name: 'an unknown unit', path: photo, headers: { range: 'lines=0-9' }, expect: { status: [200, 416] } },
  { name: 'several ranges', path: photo, headers: { range: 'bytes=0-9, 20-29' }, expect: { status: [200, 206] } },
  {
    name: 'a range of an uncompressed script',
    path: app,
    headers: { range: 'bytes=0-99', 'accept-encoding': 'identity' },
    expect: { status: [206], headers: { 'content-encoding': null }, body: { ...appFile, range: [0, 99] } },
  },
  {
    name: 'a range that still holds',
    path: photo,
    headers: { range: 'bytes=0-99', 'if-range': '{etag}' },
    needs: ['if-range'],
    expect: { status: [206], body: { ...photoFile, range: [0, 99] } },
  },
  {
    name: 'a range of another version',
    path: photo,
    headers: { range: 'bytes=0-99', 'if-range': '"other"' },
    needs: ['if-range'],
    expect: { status: [200], body: photoFile },
  },
]
