/**
 * What is said to have befallen those whom a figure counts, by lemma: two counts of people compare only within one state.
 * Forms that tell a state only with others ("go" in "gone missing") are left out, but for two words that always do ("on board").
 */
const STATES: Readonly<Record<string, string>> = {
  dead: 'dead die death kill killing fatality fatal toll perish murder slay massacre execute body corpse drown killed lose_life',
  injured:
    'injure injured injury wound wounded wounding hurt maim poisoned treat_for medical_treatment hospital_treatment to_hospital',
  missing: 'missing unaccounted disappear disappearance',
  rescued: 'rescue rescued save saved survive survivor alive',
  displaced:
    'evacuate evacuated evacuation displace displaced homeless flee fled evacuee relocate leave_home leave_house leave_village to_safety from_home from_house move_out high_ground higher_ground',
  detained: 'arrest arrested detain detained detention imprison imprisoned jail jailed custody apprehend nick round_up',
  infected: 'infect infected infection case sicken sickened ill hospitalise hospitalize hospitalised hospitalized',
  gathered:
    'gather gathered attend attendance turnout march demonstrate protest join rally throng participate take_part turn_out turn_up crowd spectator demonstrator protester protestor marcher',
  stationed: 'deploy deployed deployment stationed mass massed amass buildup',
  employed: 'employ employed job position employee staff layoff dismiss dismissed',
  trapped: 'trap trapped stranded strand',
  aboard: 'aboard on_board',
  anybody: 'person people victim individual somebody human civilian patient other others',
};

const BY_LEMMA: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).flatMap(([state, lemmas]) =>
    lemmas.split(' ').map((lemma) => [lemma.replace('_', ' '), state] as const),
  ),
);

/** What a lemma, or two with a blank between, says to have befallen those who are counted: `dead`, `missing`; `anybody` for people as such; `null` for other lemmas. */
export function stateOf(lemma: string): string | null {
  return BY_LEMMA.get(lemma) ?? null;
}
