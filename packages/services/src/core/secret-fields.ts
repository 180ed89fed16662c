/** Whoever reads a log learns what happened, not how to sign in or who reads the mail. */
const names = ['password', 'secret', 'token', 'apiKey', 'authorization', 'cookie', 'email', 'recipient'];

/** The fields that no log shows, at whatever depth a log looks, in the notation of its redaction. */
export const SECRET_FIELDS: string[] = names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
