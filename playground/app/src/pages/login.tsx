import { demoStaff } from '@bistro/contract'
import { zodResolver } from '@hookform/resolvers/zod'
import { KeyRound } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { z } from 'zod'
import { afterLogin } from '../session/after-login.ts'
import { useSession } from '../session/use-session.ts'
import { useSignIn } from '../session/use-sign-in.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { TextInput } from '../ui/text-input.tsx'
import styles from './login.module.css'

const schema = z.object({
  email: z.email('That does not look like an email address.'),
  password: z.string().min(1, 'Enter your password.'),
})

export function Component() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const session = useSession()
  const signIn = useSignIn()
  const next = afterLogin(params.get('next'))
  const { formState, handleSubmit, register } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: '', password: '' },
  })
  const enter = (credentials: z.infer<typeof schema>) =>
    signIn.mutate(credentials, { onSuccess: () => void navigate(next, { replace: true }) })

  if (session.data?.user && !signIn.isSuccess) return <Navigate replace to={next} />
  return (
    <div className={`page ${styles.page}`}>
      <PageHeader
        title="Sign in"
        eyebrow="Staff"
        intro="For the kitchen and the office. Guests order without an account."
      />
      <Card>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => void handleSubmit((credentials) => enter(credentials))(event)}
        >
          {signIn.isError && (
            <p className={styles.alert} role="alert">
              {signIn.error.message}
            </p>
          )}
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            error={formState.errors.email?.message}
            {...register('email')}
          />
          <TextInput
            label="Password"
            type="password"
            autoComplete="current-password"
            error={formState.errors.password?.message}
            {...register('password')}
          />
          <Button type="submit" busy={signIn.isPending} wide>
            Sign in
          </Button>
        </form>
        <p className={styles.or}>
          <span>or, since this is a demonstration</span>
        </p>
        <Button variant="secondary" wide disabled={signIn.isPending} onClick={() => enter(demoStaff)}>
          <KeyRound size={18} aria-hidden="true" />
          Use the demo staff account
        </Button>
      </Card>
    </div>
  )
}
