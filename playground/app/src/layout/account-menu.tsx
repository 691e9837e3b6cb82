import { LogIn, LogOut } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { useSession, useSignOut } from '../session/use-session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { showToast } from '../ui/toast.ts'
import { buttonClass } from '../ui/button-class.ts'
import buttonStyles from '../ui/button.module.css'

/** Sign in, or out. Keeps its place while we do not know yet. */
export function AccountMenu() {
  const session = useSession()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const user = session.data?.user

  if (!user) {
    return (
      <Link
        className={buttonClass({ variant: 'quiet' }, buttonStyles['icon'])}
        to="/login"
        aria-label="Sign in"
        title="Sign in"
      >
        <LogIn size={20} aria-hidden="true" />
      </Link>
    )
  }
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        showToast('Signed out. See you soon.')
        void navigate('/')
      },
    })
  return <IconButton icon={LogOut} label={`Sign out ${user.name}`} onClick={leave} disabled={signOut.isPending} />
}
