/** What may be written right after a number and is yet a word of its own: "10am", "5km", "3bn". */
export const GLUED_TO_NUMBERS: readonly string[] =
  'am pm a.m. p.m. km kms kg m cm mm ft mph kph lb lbs bn mn tn k GMT UTC percent mg ml gb mb GB MB MW GW kW hz MHz'.split(
    ' ',
  );
