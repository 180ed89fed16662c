/** Does the work while nobody else does work of this name on this machine. */
export function alone<T>(work: () => T | Promise<T>, options?: { name?: string; busy?: string }): Promise<T>;

/** The port for a name. */
export function portOf(name: string): number;
