import { LogIn, LogOut } from 'lucide-react'
import { useNavigate } from 'react-router'
import { useSession, useSignOut } from '../session/use-session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { showToast } from '../ui/toast.ts'

interface AccountMenuProps {
  /** Default `icon`. */
  readonly shape?: 'icon' | 'words'
  readonly onChosen?: () => void
}

/** Sign in, or out. */
export function AccountMenu({ shape = 'icon', onChosen }: AccountMenuProps) {
  const user = useSession().data?.user
  const signOut = useSignOut()
  const navigate = useNavigate()

  const press = () => {
    onChosen?.()
    if (!user) return void navigate('/login')
    signOut.mutate(undefined, {
      onSuccess: () => {
        showToast('Signed out. See you soon.')
        void navigate('/')
      },
    })
  }
  const Icon = user ? LogOut : LogIn
  const label = user ? `Sign out ${user.name}` : 'Staff sign-in'
  if (shape === 'icon') return <IconButton icon={Icon} label={label} onClick={press} disabled={signOut.isPending} />
  return (
    <Button variant="secondary" wide onClick={press} disabled={signOut.isPending}>
      <Icon size={18} aria-hidden="true" />
      {label}
    </Button>
  )
}
