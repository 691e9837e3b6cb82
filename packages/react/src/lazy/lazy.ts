'use client'

import { createElement, Fragment, type ReactElement, type ReactNode, Suspense, use, useEffect, useState } from 'react'
import { browser } from 'react-dom'
import { useKept } from '../hydration/use-kept.ts'
import { createGate, type Gate } from './create-gate.ts'
import type { LazyProps } from './lazy-props.ts'

/**
 * A part of a page that comes to life when it is needed. Until then the HTML a server sent stays as it is, and React
 * neither runs the part's code nor loads what it loads lazily. A click or key that comes too early brings it to life, too,
 * and is sent again, once, when that is done; the focus stays where it is.
 *
 * There is no element around the children; before HTML that waits stands an empty `<template>`.
 *
 * @example <Lazy when="visible" fallback={<ChartBox />}><Chart /></Lazy>
 */
export function Lazy({ when, children, fallback, clientOnly }: LazyProps): ReactElement {
  const [gate] = useState(() => createGate(when))
  const kept = useKept(gate) && !clientOnly
  const marker = when[0] !== 'n' && createElement('template', { hidden: true, ref: gate.watch })
  const waits = kept || (marker && fallback)
  // Not JSX, which would bring a second factory along: 30 bytes.
  return createElement(
    Fragment,
    null,
    kept && marker,
    createElement(
      Suspense,
      { fallback: createElement(Fragment, null, marker, fallback) },
      createElement(Behind, { gate, waits, clientOnly }, children),
    ),
  )
}

interface BehindProps {
  readonly gate: Gate
  readonly waits: unknown
  readonly clientOnly: boolean | undefined
  readonly children?: ReactNode
}

function Behind({ gate, waits, clientOnly, children }: BehindProps): ReactNode {
  if (clientOnly) use(browser())
  // The server waits for nobody.
  if (waits && globalThis.document) use(gate)
  useEffect(() => gate.release(), [gate])
  return children
}
