import type { Order } from '@bistro/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useNow } from './use-now.ts'
import { Undo2 } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { heirOfCard } from './heir-of-card.ts'
import styles from './kitchen-board.module.css'
import { KeyHints } from './key-hints.tsx'
import { neighbourCard } from './neighbour-card.ts'
import { boardColumns, previousStep, type BoardStatus } from './order-steps.ts'
import { OrderTicket } from './order-ticket.tsx'
import { useKeyDown } from './use-key-down.ts'
import { useMoveOrder, type Move } from './use-move-order.ts'

interface KitchenBoardProps {
  /** Oldest first. */
  readonly orders: readonly Order[]
}

/** The three columns. Arrow keys go from card to card, Enter advances, Backspace steps back, Z undoes. */
export function KitchenBoard({ orders }: KitchenBoardProps) {
  const now = useNow(10_000)
  const { mutate } = useMoveOrder()
  const board = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<BoardStatus>('received')
  const [last, setLast] = useState<Move | null>(null)
  const [cancelling, setCancelling] = useState<Order | null>(null)
  const columns = useMemo(
    () =>
      boardColumns.map((column) => ({ ...column, orders: orders.filter(({ status }) => status === column.status) })),
    [orders],
  )

  const move = useCallback(
    (next: Move) => {
      // The button under the finger or the focus is about to leave; keys must not fall off the board with it.
      const heir = heirOfCard(cardsInSight(board.current), next.order.id)
      if (board.current?.contains(document.activeElement)) focusCard(board.current, heir)
      setLast(next)
      mutate(next)
    },
    [mutate],
  )

  const canUndo = last !== null && last.to !== 'cancelled'
  const undo = () => {
    if (!canUndo) return
    setLast(null)
    mutate({ order: { ...last.order, status: last.to }, to: last.order.status })
  }

  useKeyDown(board, (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
    const id = event.target.closest<HTMLElement>('[data-order]')?.dataset['order']
    const order = orders.find((other) => other.id === id)
    if (!id || !order) return
    const neighbour = neighbourCard(cardsInSight(board.current), id, event.key)
    const back = event.key === 'Backspace' ? previousStep(order) : null
    if (neighbour) focusCard(board.current, neighbour)
    else if (back) move({ order, to: back.to })
    else if (event.key === 'z' && canUndo) undo()
    else return
    event.preventDefault()
  })

  return (
    <>
      <div className={styles.bar}>
        <div className={styles.switch}>
          <Segmented
            label="Column"
            wide
            options={columns.map(({ status, name, orders: own }) => ({
              value: status,
              label: `${name} ${own.length}`,
            }))}
            value={shown}
            onChange={setShown}
          />
        </div>
        <div className={styles.undo}>
          {canUndo && (
            <Button size="small" variant="secondary" onClick={undo}>
              <Undo2 size={16} aria-hidden="true" />
              Undo {last.order.number}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.board} data-shown={shown} ref={board}>
        {columns.map(({ status, name, orders: own }) => (
          <section className={styles.column} key={status} data-column={status} aria-labelledby={`column-${status}`}>
            <h2 className={styles.heading} id={`column-${status}`}>
              {name} <span className={styles.count}>{own.length}</span>
            </h2>
            {own.length === 0 && <p className={styles.empty}>{emptyTexts[status]}</p>}
            {own.map((order) => (
              <OrderTicket key={order.id} order={order} now={now} onMove={move} onCancel={setCancelling} />
            ))}
          </section>
        ))}
      </div>
      <KeyHints />
      <CancelOrder
        order={cancelling}
        onClose={() => setCancelling(null)}
        onCancel={(order) => move({ order, to: 'cancelled' })}
      />
      <output className="visually-hidden">{last && `Order ${last.order.number} is now ${last.to}.`}</output>
    </>
  )
}

const emptyTexts: Readonly<Record<BoardStatus, string>> = {
  received: 'No new tickets.',
  preparing: 'Nothing on the stove.',
  ready: 'Nothing waiting at the pass.',
}

/** Ids of the cards, column by column; on a phone two of the columns are hidden. */
function cardsInSight(board: HTMLElement | null): readonly (readonly string[])[] {
  return [...(board?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].map((column) =>
    [...column.querySelectorAll<HTMLElement>('[data-order]')]
      .filter((card) => card.offsetParent !== null)
      .flatMap((card) => card.dataset['order'] ?? []),
  )
}

function focusCard(board: HTMLElement | null, id: string | null): void {
  if (!id) return
  const button = board?.querySelector<HTMLElement>(`[data-order="${id}"] [data-advance]`)
  button?.focus({ preventScroll: true })
  button?.closest('[data-order]')?.scrollIntoView({ block: 'nearest' })
}
