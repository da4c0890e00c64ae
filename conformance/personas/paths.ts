import type { ClientCall } from '../clients/client.ts'

/** Path of the endpoint for a client whose base URL is set by hand, as it is for TOP clients and the official PHP and Python of IOP. */
export function configuredPath({ door, shape }: ClientCall): string {
  if (door === 'top') return '/router/rest'
  return door === 'sync' || shape === 'sync' ? '/sync' : '/rest'
}
