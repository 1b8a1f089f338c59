/**
 * Whether it is worth looking for personal data in a text (`personal-data.ts`): every code and every phone number has digits, in whatever script or
 * form, and every e-mail address an @. Most texts have neither, and whoever writes one need not fetch the search.
 */
export const mayHoldPersonalData = (text: string): boolean => /[\p{N}@]/u.test(text.normalize('NFKC'));
