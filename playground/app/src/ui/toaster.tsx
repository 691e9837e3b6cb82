import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Link } from 'firstpaint/react-router'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { dismissToast, toasts } from './toast.ts'
import styles from './toaster.module.css'

/** Draws the toasts; stands once in the layout. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get)
  return (
    <output className={styles.toaster}>
      {shown.map(({ id, text, tone, link }) => {
        const Icon = tone === 'danger' ? CircleAlert : CircleCheck
        return (
          <div className={classNames(styles.toast, tone === 'danger' && styles.danger)} key={id}>
            <Icon size={18} aria-hidden="true" />
            <span>{text}</span>
            {link && (
              <Link to={link.to} onClick={() => dismissToast(id)}>
                {link.text}
              </Link>
            )}
            <IconButton icon={X} label="Dismiss" size="small" onClick={() => dismissToast(id)} />
          </div>
        )
      })}
    </output>
  )
}
