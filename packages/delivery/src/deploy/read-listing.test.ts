import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readListing } from './read-listing.ts'
import { fromXml, textOf, toXml } from './xml-text.ts'

test('reads one page of a list as Amazon writes it', () => {
  const page = (more: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><Prefix>www/</Prefix>${more}<Contents><Key>www/a &amp; b.txt</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;1&quot;</ETag><Size>12</Size><StorageClass>STANDARD</StorageClass></Contents><Contents><Key>www/ö&#13;.html</Key><Size>0</Size></Contents></ListBucketResult>`
  const objects = [
    { key: 'www/a & b.txt', bytes: 12 },
    { key: 'www/ö\r.html', bytes: 0 },
  ]
  expect(readListing(page('<IsTruncated>false</IsTruncated>'))).toEqual({ objects, next: undefined })
  const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>1/a&amp;==</NextContinuationToken>'
  expect(readListing(page(more))).toEqual({ objects, next: '1/a&==' })
  expect(readListing('<ListBucketResult></ListBucketResult>')).toEqual({ objects: [], next: undefined })
})

test('what is written as XML is read back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fromXml(toXml(text))).toBe(text)
      expect(textOf(`<a><Code>${toXml(text)}</Code></a>`, 'Code')).toBe(text)
    }),
  )
  expect(textOf('<Code>x</Code>', 'Message')).toBeUndefined()
  expect(fromXml('&unknown; &#x41;')).toBe('&unknown; A')
})
