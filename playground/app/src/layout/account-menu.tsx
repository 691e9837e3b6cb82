import { LogIn, LogOut } from 'lucide-react'
import { useNavigate } from 'react-router'
import { useSession } from '../session/use-session.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { IconLink } from '../ui/icon-link.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { showToast } from '../ui/toast.ts'

interface AccountMenuProps {
  /** Default `icon`. */
  readonly shape?: 'icon' | 'words'
  readonly onChosen?: () => void
}

/** The way in for staff, or out. */
export function AccountMenu({ shape = 'icon', onChosen }: AccountMenuProps) {
  const user = useSession().data?.user
  const signOut = useSignOut()
  const navigate = useNavigate()

  if (!user) {
    if (shape === 'icon') return <IconLink to="/login" icon={LogIn} label="Staff sign-in" />
    return (
      <LinkButton to="/login" variant="secondary" wide onClick={onChosen}>
        <LogIn size={18} aria-hidden="true" />
        Staff sign-in
      </LinkButton>
    )
  }

  const leave = async () => {
    onChosen?.()
    try {
      // Awaited, since callbacks of `mutate` are not called once the drawer this stands in is gone.
      await signOut.mutateAsync()
      await navigate('/')
      showToast('Signed out. See you soon.')
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'That did not work.', { tone: 'danger' })
    }
  }
  const label = `Sign out ${user.name}`
  if (shape === 'icon')
    return <IconButton icon={LogOut} label={label} onClick={() => void leave()} disabled={signOut.isPending} />
  return (
    <Button variant="secondary" wide onClick={() => void leave()} disabled={signOut.isPending}>
      <LogOut size={18} aria-hidden="true" />
      {label}
    </Button>
  )
}
