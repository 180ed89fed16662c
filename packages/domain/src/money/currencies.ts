/** The currencies of ISO 4217 that are in use, or were within memory of the platform. */
export const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
