/**
 * Not a secret: the sample store holds invented people only, and it is encrypted just because every
 * store is. Whoever opens it types none; what asks for one there says it.
 */
export const samplePassphrase = 'everybody may open the sample';
