import type { MenuSection } from '@bistro/contract'
import { useEffect, useRef } from 'react'
import styles from './section-nav.module.css'
import { useScrollSpy } from './use-scroll-spy.ts'

interface SectionNavProps {
  readonly sections: readonly MenuSection[]
}

/** The sections of the menu, stuck under the header; the one being read is marked and kept in sight. */
export function SectionNav({ sections }: SectionNavProps) {
  const list = useRef<HTMLUListElement>(null)
  const active = useScrollSpy(sections.map(({ slug }) => slug)) ?? sections[0]?.slug

  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`a[href="#${active}"]`)
    // Not `scrollIntoView`: that would also move the page.
    if (link) list.current?.scrollTo({ left: link.offsetLeft - 24 })
  }, [active])

  useEffect(() => {
    // The browser looked for `/menu#desserts` before the menu was there. Where a position was restored, that one counts.
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
    if (target && window.scrollY === 0) target.scrollIntoView()
  }, [])

  return (
    <nav className={styles.nav} aria-label="Sections of the menu">
      <ul className={`page ${styles.list}`} ref={list}>
        {sections.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`#${slug}`} aria-current={slug === active ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
