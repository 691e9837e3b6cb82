import type { EmbedSource } from '../embed-source.ts'

export interface MapOptions {
  /** Degrees north and east. */
  readonly latitude: number
  readonly longitude: number
  /** Degrees of longitude shown. @default 0.01, some streets */
  readonly span?: number
}

export interface GoogleMapOptions {
  /** An address or the name of a place. */
  readonly query: string
}

/** A map of OpenStreetMap with a marker in its middle. @see https://wiki.openstreetmap.org/wiki/Export */
export function openStreetMap({ latitude, longitude, span = 0.01 }: MapOptions): EmbedSource {
  const [west, east] = [longitude - span / 2, longitude + span / 2]
  const [south, north] = [latitude - span / 4, latitude + span / 4]
  const box = [west, south, east, north].map((degrees) => degrees.toFixed(5)).join('%2C')
  return {
    src: `https://www.openstreetmap.org/export/embed.html?bbox=${box}&marker=${latitude}%2C${longitude}`,
    href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`,
  }
}

/** A map of Google. @see https://developers.google.com/maps/documentation/urls/get-started */
export function googleMap({ query }: GoogleMapOptions): EmbedSource {
  const place = encodeURIComponent(query)
  return {
    src: `https://maps.google.com/maps?q=${place}&output=embed`,
    href: `https://www.google.com/maps/search/?api=1&query=${place}`,
  }
}
