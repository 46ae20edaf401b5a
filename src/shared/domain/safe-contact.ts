const phoneNumber = /(?:\+|\b)\d[\d\s().-]{7,}\d\b/;
/** https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;

/**
 * Whether a free text gives a phone number or a postcode away. Words on how to reach somebody safely
 * go into documents; where she is must not.
 */
export const namesPlaceOrNumber = (text: string): boolean =>
  phoneNumber.test(text) || postcode.test(text);
