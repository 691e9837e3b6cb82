/** How every axis looks: words, no lines. */
export const axisLook = { axisLine: false, tickLine: false, tickMargin: 8, stroke: 'var(--ink-soft)' } as const

/** How every grid looks. */
export const gridLook = { stroke: 'var(--line)', strokeDasharray: '2 4' } as const
