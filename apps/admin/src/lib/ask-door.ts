/** Asks the door of the house something; null where it does not answer. */
export async function askDoor(path: string, body: object): Promise<Response | null> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
}

/** What an answer of the door is, or says under a name. */
export async function saidIn(answer: Response, name: string): Promise<unknown> {
  const said: unknown = await answer.json().catch(() => null);
  return typeof said === 'object' && said !== null ? Reflect.get(said, name) : null;
}
