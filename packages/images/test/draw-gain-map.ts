import sharp, { type Sharp } from 'sharp'

/**
 * An Ultra HDR JPEG: a picture, and behind it a gain map as a JPEG of its own, which two XMP packets and a
 * multi-picture index tell of.
 *
 * @see https://developer.android.com/media/platform/hdr-image-format
 */
export async function drawGainMap(picture: Sharp): Promise<Uint8Array> {
  const primary = await picture.jpeg({ quality: 90 }).toBuffer({ resolveWithObject: true })
  const { width, height } = primary.info
  const map = await sharp({
    create: { width: Math.round(width / 4), height: Math.round(height / 4), channels: 3, background: '#808080' },
  })
    .toColourspace('b-w')
    .jpeg()
    .toBuffer()
  const gainMap = withSegments(map, [
    xmp(`<rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" hdrgm:GainMapMin="0"
      hdrgm:GainMapMax="2" hdrgm:Gamma="1" hdrgm:OffsetSDR="0.015625" hdrgm:OffsetHDR="0.015625" hdrgm:HDRCapacityMin="0"
      hdrgm:HDRCapacityMax="2" hdrgm:BaseRenditionIsHDR="False"/>`),
  ])
  const container = xmp(`<rdf:Description xmlns:Container="http://ns.google.com/photos/1.0/container/"
    xmlns:Item="http://ns.google.com/photos/1.0/container/item/" xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/"
    hdrgm:Version="1.0"><Container:Directory><rdf:Seq>
    <rdf:li rdf:parseType="Resource"><Container:Item Item:Semantic="Primary" Item:Mime="image/jpeg"/></rdf:li>
    <rdf:li rdf:parseType="Resource"><Container:Item Item:Semantic="GainMap" Item:Mime="image/jpeg" Item:Length="${gainMap.length}"/></rdf:li>
    </rdf:Seq></Container:Directory></rdf:Description>`)
  // The index counts from its own byte order mark, so its size must be known before it is filled in.
  const index = multiPicture({ primary: 0, offset: 0, gainMap: gainMap.length })
  const size = withSegments(primary.data, [container, index]).length
  const mark = 2 + container.length + 8
  const filled = multiPicture({ primary: size, offset: size - mark, gainMap: gainMap.length })
  return new Uint8Array(Buffer.concat([withSegments(primary.data, [container, filled]), gainMap]))
}

function withSegments(jpeg: Buffer, segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function xmp(description: string): Buffer {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>`
  return segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))
}

/** {@link https://web.archive.org/web/20190713230858/http://www.cipa.jp/std/documents/e/DC-007_E.pdf} */
function multiPicture(sizes: { primary: number; offset: number; gainMap: number }): Buffer {
  const body = Buffer.alloc(4 + 8 + 2 + 3 * 12 + 4 + 2 * 16)
  body.write('MPF\0MM\0*', 'latin1')
  body.writeUInt32BE(8, 8)
  body.writeUInt16BE(3, 12)
  entry(body, 14, [0xb000, 7, 4, 0x30313030])
  entry(body, 26, [0xb001, 4, 1, 2])
  entry(body, 38, [0xb002, 7, 32, 50])
  body.writeUInt32BE(0x00030000, 54)
  body.writeUInt32BE(sizes.primary, 58)
  body.writeUInt32BE(sizes.gainMap, 74)
  body.writeUInt32BE(sizes.offset, 78)
  return segment(0xe2, body)
}

function entry(body: Buffer, at: number, [tag, type, count, value]: readonly [number, number, number, number]): void {
  body.writeUInt16BE(tag, at)
  body.writeUInt16BE(type, at + 2)
  body.writeUInt32BE(count, at + 4)
  body.writeUInt32BE(value, at + 8)
}
