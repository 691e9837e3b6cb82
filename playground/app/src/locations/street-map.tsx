import 'leaflet/dist/leaflet.css'
import type { Location } from '@bistro/contract'
import { control, divIcon, latLngBounds, map as createMap, marker, svgOverlay, type Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import { mapFrame } from './dublin.ts'
import { drawStreetMap, mapSize } from './draw-street-map.ts'
import styles from './street-map.module.css'

interface StreetMapProps {
  readonly locations: readonly Location[]
  /** The one in the middle of the map; null shows all. */
  readonly selected: Location | null
  readonly onSelect: (slug: string) => void
}

/** Our own drawing of the town on a Leaflet map: it pans, zooms and carries markers, and asks nobody for tiles. */
export function StreetMap({ locations, selected, onSelect }: StreetMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<LeafletMap>(null)

  useEffect(() => {
    if (!box.current) return
    const { south, west, north, east } = mapFrame
    const town = latLngBounds([south, west], [north, east])
    const animated = !window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const created = createMap(box.current, {
      attributionControl: false,
      zoomControl: false,
      scrollWheelZoom: false,
      maxBounds: town,
      maxBoundsViscosity: 1,
      zoomSnap: 0.25,
      zoomAnimation: animated,
      fadeAnimation: animated,
      inertia: animated,
    })
    created.fitBounds(latLngBounds(locations.map(({ lat, lon }) => [lat, lon])), { padding: [48, 64] })
    // Never so far out that the edge of the drawing shows.
    created.setMinZoom(created.getBoundsZoom(town, true))
    created.setMaxZoom(16)
    control.zoom({ position: 'topright' }).addTo(created)
    svgOverlay(drawTown(), town).addTo(created)
    for (const { slug, name, lat, lon } of locations) {
      const icon = divIcon({ className: styles.marker ?? '', html: pin, iconSize: [40, 50], iconAnchor: [20, 48] })
      marker([lat, lon], { icon, alt: name, title: name })
        .on('click', () => onSelect(slug))
        .addTo(created)
    }
    map.current = created
    return () => {
      created.remove()
      map.current = null
    }
  }, [locations, onSelect])

  useEffect(() => {
    if (!selected) return
    map.current?.setView([selected.lat, selected.lon], 14)
  }, [selected])

  return <section className={styles.map} ref={box} aria-label="Map of our restaurants" />
}

const pin =
  '<svg viewBox="0 0 40 50" aria-hidden="true"><path d="M20 49C9 35 3 27 3 19a17 17 0 0 1 34 0c0 8-6 16-17 30z"/><path class="lamp" d="M20 9v3M11 22c.4-5 4-9 9-9s8.6 4 9 9zM16.5 24a3.5 3.5 0 0 0 7 0z"/></svg>'

function drawTown(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', `0 0 ${mapSize.width} ${mapSize.height}`)
  svg.setAttribute('preserveAspectRatio', 'none')
  svg.setAttribute('aria-hidden', 'true')
  svg.innerHTML = drawStreetMap(7)
  return svg
}
