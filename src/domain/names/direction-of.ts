/** Scripts in use today that are written from right to left (Unicode 16, Bidi_Class R and AL). */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** For a BCP 47 code; undefined where a text needs no attribute `dir`. */
export function directionOf(language: string | undefined): 'rtl' | undefined {
  if (language === undefined) return undefined;
  try {
    return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : undefined;
  } catch {
    // Not every code of the right form is one.
    return undefined;
  }
}
