interface LogoProps {
  /** CSS px. Default 30. */
  readonly size?: number
}

/** The lamp over the table. */
export function Logo({ size = 30 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 2.5v5.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M4 20C4.7 12.8 9.5 8 16 8s11.3 4.8 12 12z" fill="currentColor" />
      <path d="M10.5 23a5.5 5.5 0 0 0 11 0z" fill="var(--amber)" />
    </svg>
  )
}
