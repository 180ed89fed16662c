import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Whoever was somewhere comes back there once they are signed in. */
export function ToTheDoor() {
  const router = useRouter();
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { from: router.latestLocation.href }, replace: true });
  }, [router, navigate]);
  return null;
}
